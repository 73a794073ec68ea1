import type { Look } from './look'
import type { PlainLook } from './parse'
import type { WrittenLook } from './written'

const optional = (turn: number, state: string | null) => ({
  ...(turn === 0 ? {} : { turn }),
  ...(state === null ? {} : { state }),
})

/** A look as plain data for files and storage; what stands at its default is left out. */
export function serializeLook(look: Look): PlainLook {
  const bench = look.bench.map(({ charm, wanted, turn, state }) => ({
    charm,
    ...(wanted === null ? {} : { wanted }),
    ...optional(turn, state),
  }))
  return {
    format: 'dangle-look',
    version: 1,
    carrier: look.carrier,
    colorway: look.colorway,
    placements: [...look.placed].map(([slot, { charm, turn, state }]) => ({
      charm,
      slot,
      ...optional(turn, state),
    })),
    ...(bench.length > 0 ? { bench } : {}),
  }
}

/** A look as one list of placements, the benched ones last. */
export function asWritten(look: Look): WrittenLook {
  return {
    carrier: look.carrier,
    colorway: look.colorway,
    placements: [
      ...[...look.placed].map(([slot, { charm, turn, state }]) => ({
        charm,
        slot,
        turn,
        state,
        benched: false,
      })),
      ...look.bench.map(({ charm, wanted, turn, state }) => ({
        charm,
        slot: wanted,
        turn,
        state,
        benched: true,
      })),
    ],
  }
}
