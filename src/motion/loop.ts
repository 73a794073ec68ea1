import { type CharmPose, type Placement, pose, poseFor } from './pose'
import { moveCarrier, type Simulation, stepSimulation } from './simulation'
import { mixQuat, quat, vec } from './vec'

/** Where every charm is in each frame of a loop; after the last frame comes the first. */
export type SwingLoop = readonly ReadonlyMap<string, CharmPose>[]

/** Sways of the carrier, side to side and forth and back: meters, and about how many a second. */
const ASIDE = { reach: 0.012, rate: 1.3 } as const
const FORTH = { reach: 0.006, rate: 0.8 } as const
/** Longest time between two positions of the carrier, s. */
const TICK = 1 / 120
/** Seconds after which the swing has forgotten how it began. */
const SETTLING = 8
/** The last part of a round is led over into the first by this share of it. */
const OVERLAP = 0.2

/**
 * Swings a settled look gently in whole periods of `seconds` and records `frames` of it. What is not periodic by itself
 * (charms that knock against each other) is led over, so that the loop has no seam.
 */
export function swingLoop(swing: Simulation, seconds: number, frames: number): SwingLoop {
  const slots = [...swing.bySlot.keys()]
  const whole = ({ rate }: typeof ASIDE | typeof FORTH) =>
    (2 * Math.PI * Math.max(1, Math.round(rate * seconds))) / seconds
  const [aside, forth] = [whole(ASIDE), whole(FORTH)]
  const place = vec()
  const upright = quat()
  const ticks = Math.max(1, Math.round(seconds / frames / TICK))
  const tick = seconds / frames / ticks
  let time = 0
  const swingOn = () => {
    for (let i = 0; i < ticks; i++) {
      time += tick
      place.x = ASIDE.reach * Math.sin(aside * time)
      place.z = FORTH.reach * Math.sin(forth * time)
      moveCarrier(swing, place, upright, tick)
      stepSimulation(swing, tick)
    }
  }
  // Whole rounds, so that the sway is where the loop begins.
  const before = Math.ceil(SETTLING / seconds) * frames
  for (let i = 0; i < before; i++) swingOn()

  const overlap = Math.round(frames * OVERLAP)
  const recorded = Array.from({ length: frames + overlap }, () => {
    const now = new Map(slots.map((slot) => [slot, poseFor(swing, slot)]))
    for (const [slot, out] of now) pose(swing, slot, out)
    swingOn()
    return now
  })
  return recorded.slice(0, frames).map((first, index) => {
    const after = recorded[frames + index]
    return after ? between(after, first, index / overlap) : first
  })
}

function between(
  from: ReadonlyMap<string, CharmPose>,
  to: ReadonlyMap<string, CharmPose>,
  share: number,
): ReadonlyMap<string, CharmPose> {
  const mixed = [...to].map(([slot, b]) => {
    const a = from.get(slot) ?? b
    const pose = {
      anchor: mix(a.anchor, b.anchor, share),
      pieces: b.pieces.map((piece, index) => mix(a.pieces[index] ?? piece, piece, share)),
      body: mix(a.body, b.body, share),
    }
    return [slot, pose] as const
  })
  return new Map(mixed)
}

function mix(a: Placement, b: Placement, share: number): Placement {
  const [p, q] = [a.position, b.position]
  const rest = 1 - share
  return {
    position: vec(rest * p.x + share * q.x, rest * p.y + share * q.y, rest * p.z + share * q.z),
    quaternion: mixQuat(quat(), a.quaternion, b.quaternion, share),
  }
}
