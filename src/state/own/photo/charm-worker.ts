import { type CharmAnswer, type CharmAsk, charmDesk } from './charm-desk'
import { photoCanvas } from './photo-canvas'

/** A question with its number, which its answer bears. */
export interface NumberedAsk {
  readonly number: number
  readonly ask: CharmAsk
}

/** What the worker answers; `failed` is a bug, told in its own words. */
export type NumberedAnswer =
  | { readonly number: number; readonly answer: CharmAnswer }
  | { readonly number: number; readonly failed: string }

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

const answerTo = charmDesk(photoCanvas)

addEventListener('message', ({ data: { number, ask } }: MessageEvent<NumberedAsk>) => {
  const send = (answer: NumberedAnswer, parcels: Transferable[] = []): void =>
    postMessage(answer, { transfer: parcels })
  answerTo(ask).then(
    (answer) => send({ number, answer }, parcelsOf(answer)),
    (error: unknown) => send({ number, failed: String(error) }),
  )
})
