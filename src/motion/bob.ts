import { type Packed, packed } from './body/balls'
import { chainLength, LEAST_PIECE } from './body/chain-piece'
import { type HangingBody, inertiaOf } from './body/hanging-body'
import { GRAVITY, swingModes } from './swing-modes'
import {
  invertSym,
  type Quadruple,
  type Quat,
  quat,
  type Sym,
  setVec,
  sym,
  type Triple,
  type Vec,
  vec,
} from './vec'

/** Where a charm hangs: a frame with +Y up and +Z out of the surface, on the carrier or on another charm's body. */
export type AnchorFrame =
  | {
      readonly on: 'carrier'
      readonly position: Triple
      readonly rotation: Quadruple
      /** Behind a window's film: what hangs here is let down there, and not from outside. */
      readonly within?: true
    }
  | { readonly on: 'charm'; readonly slot: string; readonly position: Triple; readonly rotation: Quadruple }

/** Where the nodes of a charm's chain are and its body, at its mass center; carrier frame, m. */
export interface Stance {
  readonly nodes: Float64Array
  readonly position: Vec
  readonly rotation: Quat
}

/**
 * One hung charm: a row of stiff pieces with a rigid body at its lower end. Node 0 is held, the other nodes are points of
 * mass, and the last piece ends in the body. Carrier frame, meters, seconds.
 */
export interface Bob extends Stance {
  readonly slot: string
  readonly body: HangingBody
  readonly rigid: boolean
  readonly parent: Bob | null
  readonly children: Bob[]
  readonly frame: AnchorFrame
  /** Pieces of the chain, how long each is, and 1/kg of each node. */
  readonly count: number
  readonly lengths: Float64Array
  readonly ease: Float64Array
  /** Mass and mass center (charm frame) with all that hangs on its rings. */
  mass: number
  readonly center: Vec
  readonly inertia: Sym
  readonly inverse: Sym
  readonly inverseNow: Sym
  /** From the mass center to where the chain holds the body, and to the farthest point of it at most. */
  readonly arm: Vec
  bound: number
  /** What feels the carrier and what feels other charms, from the mass center. */
  felt: Packed
  solid: Packed
  /** How far each felt ball may still go before it can touch the carrier; those that are near now. */
  readonly slack: Float64Array
  readonly near: Int16Array
  nearCount: number
  /** Loss of speed by its own softness and the air, 1/s. */
  drag: number
  /** How far its face is turned from its anchor's, radians; the turns about the plumb line of anchor and face. */
  turn: number
  readonly facing: Quat
  readonly face: Quat
  readonly anchorAt: Vec

  readonly lastNodes: Float64Array
  readonly speeds: Float64Array
  readonly velocity: Vec
  readonly spin: Vec
  readonly lastPosition: Vec
  readonly lastRotation: Quat
  /** Where it was a whole step ago: what is shown lies between there and here. */
  readonly before: { readonly nodes: Float64Array; readonly position: Vec; readonly rotation: Quat }
  /** Steps until it no longer counts as touching something. */
  touching: number
  /** Steps until its chain no longer counts as folding or whipping. */
  wild: number
  /** It stands still, or only eases into where it rests. */
  asleep: boolean
  easing: Easing | null
  /** Seconds since something moved it, and since it last left the place where it was seen. */
  awake: number
  quiet: number
  seen: Stance | null
}

/** A charm on its last way, from where it was, over so many seconds, of which some are gone. */
export interface Easing {
  readonly from: Stance
  readonly seconds: number
  gone: number
}

/** No chain is more than this share of what hangs on it. */
const MOST_CHAIN = 0.25
/** A taut light node sings: ω² = T (1/l + 1/l′) / m, which steps of this length (s) must be able to follow. */
const FINEST = 1 / 480
/** A flat charm's drag in the air at 1 m/s, per m²/kg: half the air's density times a plate's coefficient. */
const AIR = 0.72

/** A charm that is nowhere yet: `stance.ts` puts it somewhere. */
export function createBob(
  slot: string,
  body: HangingBody,
  frame: AnchorFrame,
  parent: Bob | null,
  turn: number,
): Bob {
  const rigid = body.hold.kind === 'rigid'
  const lengths = rigid
    ? []
    : body.chain.length > 0
      ? body.chain.map(({ lengthM }) => lengthM)
      : [LEAST_PIECE]
  const count = lengths.length
  const bob: Bob = {
    slot,
    body,
    rigid,
    parent,
    children: [],
    frame,
    count,
    lengths: Float64Array.from(lengths),
    ease: new Float64Array(count),
    mass: 0,
    center: vec(),
    inertia: sym(),
    inverse: sym(),
    inverseNow: sym(),
    arm: vec(),
    bound: 0,
    felt: new Float64Array(),
    solid: new Float64Array(),
    slack: new Float64Array(body.felt.length),
    near: new Int16Array(body.felt.length),
    nearCount: 0,
    drag: 0,
    turn,
    facing: quat(),
    face: quat(),
    anchorAt: vec(),
    nodes: new Float64Array(3 * count),
    position: vec(),
    rotation: quat(),
    lastNodes: new Float64Array(3 * count),
    speeds: new Float64Array(3 * count),
    velocity: vec(),
    spin: vec(),
    lastPosition: vec(),
    lastRotation: quat(),
    before: { nodes: new Float64Array(3 * count), position: vec(), rotation: quat() },
    touching: 0,
    wild: 0,
    asleep: rigid,
    easing: null,
    awake: 0,
    quiet: 0,
    seen: null,
  }
  loadUp(bob)
  return bob
}

/** Mass (kg) that hangs from this charm's rings, itself included. */
const hungMass = (bob: Bob): number =>
  bob.children.reduce((sum, child) => sum + hungMass(child), bob.body.massG / 1000)

/** Masses of the chain's nodes (kg): half of each piece above and below, as heavy as stepping needs, as light as the body asks. */
function nodeMasses({ body, lengths }: Bob, hangs: number): readonly number[] {
  const wished = Array.from(lengths, (length, k) => {
    const above = lengths[k - 1]
    if (above === undefined) return 0
    const own = ((body.chain[k - 1]?.massKg ?? 0) + (body.chain[k]?.massKg ?? 0)) / 2
    return Math.max(own, 1.5 * GRAVITY * hangs * (1 / above + 1 / length) * FINEST * FINEST)
  })
  const whole = wished.reduce((sum, mass) => sum + mass, 0)
  const scale = Math.min(1, (MOST_CHAIN * hangs) / Math.max(whole, 1e-9))
  return wished.map((mass) => mass * scale)
}

/**
 * Takes in the charms on this one's rings as points of mass there, so that a hub's tilt and period are right although
 * its children follow without pulling back.
 */
export function loadUp(bob: Bob): void {
  const { body, center, inertia, arm } = bob
  const hangs = hungMass(bob)
  const chain = nodeMasses(bob, hangs)
  chain.forEach((mass, k) => {
    bob.ease[k] = k === 0 ? 0 : 1 / mass
  })
  const own = Math.max(
    body.massG / 1000 - chain.reduce((sum, mass) => sum + mass, 0),
    (1 - MOST_CHAIN) * (body.massG / 1000),
  )
  const loads = bob.children.map((child) => ({ mass: hungMass(child), at: child.frame.position }))
  const parts = [{ mass: own, at: body.massCenter }, ...loads]
  const mass = parts.reduce((sum, part) => sum + part.mass, 0)
  setVec(center, 0, 0, 0)
  for (const part of parts) {
    const share = part.mass / mass
    const [x, y, z] = part.at
    setVec(center, center.x + share * x, center.y + share * y, center.z + share * z)
  }
  bob.mass = mass
  Object.assign(inertia, inertiaOf(body, own))
  for (const part of parts) addPoint(inertia, part.mass, part.at, center)
  invertSym(bob.inverse, inertia)
  const [x, y, z] = body.attach
  setVec(arm, x - center.x, y - center.y, z - center.z)
  bob.felt = packed(body.felt, center)
  bob.solid = packed(body.solid, center)
  bob.slack.fill(0)
  bob.bound = 0.005
  for (const balls of [bob.felt, bob.solid])
    for (let i = 0; i < balls.length; i += 4) {
      const [bx, by, bz, radius] = balls.subarray(i, i + 4) as unknown as readonly [
        number,
        number,
        number,
        number,
      ]
      bob.bound = Math.max(bob.bound, Math.sqrt(bx * bx + by * by + bz * bz) + radius)
    }
  if (body.hold.kind === 'rigid') return
  const side = {
    link: chainLength(body.chain),
    arm: Math.max(Math.sqrt(arm.x * arm.x + arm.y * arm.y + arm.z * arm.z), 1e-3),
    gyration2: (inertia.xx + inertia.zz) / (2 * mass),
  }
  bob.drag = 2 * body.hold.dampingRatio * swingModes(side).slow + (AIR * frontOf(body)) / mass
}

/** How much air a body meets, m²: its ellipsoids from the front. */
const frontOf = ({ ellipsoids }: HangingBody): number =>
  ellipsoids.reduce((sum, { radii: [a, b] }) => sum + Math.PI * a * b, 0)

/** Steiner's theorem: adds a point of mass to an inertia about `center`. */
function addPoint(inertia: Sym, mass: number, at: Triple, center: Vec): void {
  const [x, y, z] = [at[0] - center.x, at[1] - center.y, at[2] - center.z]
  inertia.xx += mass * (y * y + z * z)
  inertia.yy += mass * (x * x + z * z)
  inertia.zz += mass * (x * x + y * y)
  inertia.xy -= mass * x * y
  inertia.xz -= mass * x * z
  inertia.yz -= mass * y * z
}
