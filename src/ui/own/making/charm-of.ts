import type { NewCharm } from '../../../catalog/own/new-charm'
import type { MadeCharm, ShownCut } from '../../../state/own/photo/charm-maker'
import type { Shaping } from './making'
import { hardwareWished, recipeWished } from './wishes'

interface Brought {
  readonly cut: ShownCut
  readonly made: MadeCharm
  readonly pictures: NewCharm['pictures']
}

/** What is to be kept of a charm that was made; null before its kind is chosen. */
export function charmOf(
  { photo, drawn, back, wishes }: Shaping,
  { cut, made, pictures }: Brought,
): NewCharm | null {
  const { kind } = wishes
  if (!kind) return null
  const { edits, turnDeg } = drawn.now
  const { mechanism, tone, dropMm } = hardwareWished(wishes, kind)
  return {
    name: wishes.name.trim(),
    source: {
      kind: 'photo',
      make: kind,
      recipe: recipeWished(wishes, kind, { turnDeg, by: cut.by }),
      edits,
      photo: photo.kept,
      cover: cut.cover,
      back: back?.kind === 'open' ? { photo: back.photo.kept, edits: back.drawn.now.edits } : null,
    },
    rights: { author: null, licence: null, share: false },
    mechanism,
    hardwareTone: tone,
    dropMm,
    weighedG: wishes.weighedG,
    themes: wishes.themes.length > 0 ? wishes.themes : null,
    moods: wishes.moods,
    price: null,
    facts: made.facts,
    model: made.glb,
    pictures,
  }
}
