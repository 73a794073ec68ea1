import { answerAsks } from '../desk/answer-asks'
import { type CharmAnswer, charmDesk } from './charm-desk'
import { photoCanvas } from './photo-canvas'

/** What can be handed over without a copy. */
function parcelsOf(answer: CharmAnswer): Transferable[] {
  switch (answer.kind) {
    case 'photo':
      return [answer.picture, answer.kept.bytes.buffer as ArrayBuffer]
    case 'cut':
      return [answer.picture, answer.cover.buffer as ArrayBuffer]
    case 'charm':
      return [answer.glb.buffer]
    default:
      return []
  }
}

answerAsks(charmDesk(photoCanvas), parcelsOf)
