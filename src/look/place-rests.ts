import type { Charm } from './facts/charm'
import { inState } from './facts/charm'
import { DIRECTIONS } from './facts/directions'
import { bodiesLike, FIRST_HANGING } from './facts/measured-bodies'
import type { HangAdvice, PlaceRests, Rest } from './facts/resting'
import type { CharmId } from './ids'

/** What was measured at one place. */
export interface RestTable {
  /** Of the catalog's charms, by `restKey`. */
  readonly charms: ReadonlyMap<string, Rest>
  /** Of the measured bodies in their order, for all others. */
  readonly bodies: readonly Rest[]
  /** Of those of them that hang, ring by ring, on a hub that hangs here; seen from the ring. */
  readonly rings: ReadonlyMap<CharmId, readonly (readonly Rest[])[]>
}

/** Under which name a charm's rest in a state is kept: states that do not change its size are no others. */
export const restKey = ({ id, shapes }: Pick<Charm, 'id' | 'shapes'>, state: string | null): string =>
  state !== null && shapes.has(state) ? `${id} ${state}` : id

/** How charms rest at a place: as was measured of them, or between the measured bodies that are most like them. */
export function placeRests({ charms, bodies, rings }: RestTable): PlaceRests {
  const between = new WeakMap<Charm, Rest>()
  const here: PlaceRests = {
    of(charm, state) {
      const known = charms.get(restKey(charm, state))
      if (known) return known
      const shape = inState(charm, state)
      const rest = between.get(shape) ?? betweenBodies(bodies, shape)
      between.set(shape, rest)
      return rest
    },
    onRing(hub, ring) {
      const there = rings.get(hub)?.[ring]
      // What is bound rests on a ring as at the place of its hub.
      return there
        ? placeRests({
            charms: new Map(),
            bodies: [...bodies.slice(0, FIRST_HANGING), ...there],
            rings: new Map(),
          })
        : here
    },
  }
  return here
}

/** What lies between the measured bodies is mixed, the advice is that of the nearest. */
function betweenBodies(bodies: readonly Rest[], charm: Charm): Rest {
  const visible = new Float32Array(DIRECTIONS.length)
  const middle: [number, number, number] = [0, 0, 0]
  const rotation: [number, number, number, number] = [0, 0, 0, 0]
  let most = 0
  let advice: readonly HangAdvice[] = []
  for (const { at, share, body } of bodiesLike(charm)) {
    const one = bodies[at]
    if (!one) continue
    for (let i = 0; i < visible.length; i++)
      visible[i] = (visible[i] as number) + share * (one.visible[i] as number)
    // Along the same way, as far as its own hardware reaches.
    const reach = (charm.dropMm + charm.dimsMm.h / 2) / (body.dropMm + body.dimsMm.h / 2)
    for (const axis of [0, 1, 2] as const) middle[axis] += share * reach * one.middleMm[axis]
    // A turn and its opposite are one turn.
    const side = one.rotation[3] < 0 ? -share : share
    for (const axis of [0, 1, 2, 3] as const) rotation[axis] += side * one.rotation[axis]
    if (share > most) [most, advice] = [share, one.advice]
  }
  return { advice, middleMm: middle, rotation: unit(rotation), visible }
}

/** The same turn as a unit quaternion; no turn of nothing. */
export function unit([x, y, z, w]: Rest['rotation']): Rest['rotation'] {
  const size = Math.sqrt(x * x + y * y + z * z + w * w)
  return size === 0 ? [0, 0, 0, 1] : [x / size, y / size, z / size, w / size]
}
