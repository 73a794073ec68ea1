import { writtenCaption } from '../caption'
import type { Look, Wear } from '../look'
import type { PlainLook } from './parse'
import type { WrittenLook } from './written-look'

/** How a charm is worn as files write it; what stands at its default is left out. */
export const writtenWear = ({ turn, state, inscriptions }: Wear) => ({
  ...(turn === 0 ? {} : { turn }),
  ...(state === null ? {} : { state }),
  ...(Object.keys(inscriptions).length === 0 ? {} : { words: inscriptions }),
})

/** A look as plain data for files and storage; what stands at its default is left out. */
export function serializeLook(look: Look): PlainLook {
  const bench = look.aside.map(({ charm, intendedSlot, ...manner }) => ({
    charm,
    ...(intendedSlot === null ? {} : { wanted: intendedSlot }),
    ...writtenWear(manner),
  }))
  return {
    format: 'dangle-look',
    version: 1,
    ...writtenCaption(look),
    carrier: look.carrier,
    colorway: look.colorway,
    placements: [...look.placed].map(([slot, { charm, ...manner }]) => ({
      charm,
      slot,
      ...writtenWear(manner),
    })),
    ...(bench.length > 0 ? { bench } : {}),
  }
}

/** A look as one list of placements, the benched ones last. */
export function asWritten(look: Look): WrittenLook {
  return {
    carrier: look.carrier,
    colorway: look.colorway,
    title: look.title,
    author: look.author,
    credits: look.credits,
    placements: [
      ...[...look.placed].map(([slot, placed]) => ({ ...placed, slot, benched: false })),
      ...look.aside.map(({ intendedSlot: wanted, ...benched }) => ({
        ...benched,
        slot: wanted,
        benched: true,
      })),
    ],
  }
}
