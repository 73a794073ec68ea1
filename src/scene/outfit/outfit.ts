import { type Box3, Group, type Object3D, Vector3 } from 'three'
import type { Arrangement, Hung } from '../../look/arrangement'
import type { Light } from '../../look/facts/light'
import type { Vec3 } from '../../look/facts/vec3'
import type { AnchorId, SlotId } from '../../look/ids'
import { anchorOfSlot, hubSlotOf, parseSlot } from '../../look/slot'
import { pose, poseFor } from '../../motion/pose'
import { seated } from '../../motion/rests/seat'
import {
  createSimulation,
  face,
  flick,
  hang,
  isAtRest,
  type Simulation,
  settle,
  stepSimulation,
  unhang,
} from '../../motion/simulation'
import { type AnchorPlacement, anchorsOf, fieldIn, outlineOf } from '../carrier/carrier-frames'
import { loadedSliding } from '../carrier/load-sliding'
import type { SlidingPulls } from '../carrier/sliding-pulls'
import { takeTint } from '../carrier/tint'
import { barOf, hangingFrameOf } from '../charm/slot-frame'
import type { HardwareKit, HardwareRack } from '../hardware/rack'
import { castShadows } from '../light/cast-shadows'
import { LIGHT_RIGS } from '../light/light-rig'
import type { Model } from '../models/model-cache'
import type { Quality } from '../quality'
import type { CharmModels } from './charm-models'
import { createHungCharm, type HungCharm, type LiveCharm } from './hung-charm'

/** Longest time that what swings catches up on in one step, in seconds. */
const LONGEST_SWING = 0.1
/** A first step after a pause counts as one frame: the clock ran on while nothing was drawn. */
const ONE_FRAME = 1 / 60
/** How a charm falls into place: a nudge sideways and outwards, m/s. */
const ARRIVAL = { x: 0.22, y: 0, z: 0.16 }

/** What one step of an outfit came to. */
export interface Step {
  /** Something stands elsewhere than it was last drawn: shadows are out of date. */
  readonly moved: boolean
  /** It goes on changing: another frame is wanted. */
  readonly goesOn: boolean
}

/**
 * A look put together in 3D: one carrier's own copy standing on the floor, charms hanging on it. Meters, y up, front to
 * +z. The stage, photographs, films, files and AR all show this.
 */
export interface Outfit {
  /** Carrier and charms. */
  readonly group: Group
  readonly carrier: Object3D
  readonly anchors: ReadonlyMap<AnchorId, AnchorPlacement>
  /** Points that a camera must show to show the carrier. */
  readonly outline: readonly Vec3[]
  readonly bounds: Box3
  /** The carrier's largest extent in meters, rounded up so that light is set up once for bags of about one size. */
  readonly reach: number
  readonly swing: Simulation
  /** What hangs, by slot; charms whose models are not there do not. */
  readonly charms: ReadonlyMap<SlotId, HungCharm>
  /** The look that it shows, with every fact filled in. */
  readonly arrangement: Arrangement
  /**
   * Shows a look of the same carrier: takes charms down, hangs new ones whose models are there, changes how the others
   * are worn. Ask again when more models are there.
   */
  readonly show: (arrangement: Arrangement) => void
  readonly standIn: (light: Light) => void
  /** Whether anything may move by itself; without it everything is where it comes to rest. */
  readonly letMove: (moves: boolean) => void
  /** Hides one charm and what hangs below it, as they are in somebody's hand; null shows all. */
  readonly lift: (slot: SlotId | null) => void
  /** Lets seconds pass: swinging, lamps, moving parts, the cloth's color. The answer is written anew by the next step. */
  readonly step: (seconds: number) => Step
  /** Puts every charm where its pose says, what is loose within it at rest. */
  readonly place: () => void
  /** Nothing swings, and the last picture asked for shows it. */
  readonly isAtRest: () => boolean
  /** Gives back every copy and model. */
  readonly dispose: () => void
}

export interface OutfitSetting {
  readonly quality: Quality
  readonly light: Light
  /** Whether anything may move by itself. */
  readonly moves: boolean
  /** An outfit that already stands: what hangs on the same there hangs here as it does there. */
  readonly like?: Outfit | null
}

/** Puts a look together; what hangs from the first hangs at rest, what comes later falls into place if it may move. */
export function createOutfit(
  { root }: Model,
  first: Arrangement,
  models: CharmModels,
  { quality, light, moves: movesAtFirst, like = null }: OutfitSetting,
): Outfit {
  const carrier = root.clone(true)
  const tint = takeTint(carrier)
  tint.set(first.colorway)
  castShadows(carrier)
  const anchors = new Map(anchorsOf(carrier))
  let pulls: SlidingPulls | undefined
  const swing = createSimulation(fieldIn(root))
  const { points: outline, bounds } = outlineOf(carrier)
  const { x, y, z } = bounds.getSize(new Vector3())
  const group = new Group().add(carrier)
  const charms = new Map<SlotId, LiveCharm>()
  const givers = new Map<SlotId, () => void>()
  const thereFromTheFirst = new Set(first.hung.map(keyOf))
  let rack: HardwareRack | null = null
  let shown = first
  let rig = LIGHT_RIGS[light]
  let moves = movesAtFirst
  let lifted: SlotId | null = null
  let elapsed = 0
  let swinging = false
  let tinting = false
  /** Something stands elsewhere than it was last drawn. */
  let restless = false

  /** The same charm as it hangs in the outfit to follow. */
  const twinOf = ({ slot, charm, anchor }: Hung): HungCharm | null => {
    const other = like?.arrangement.carrier.id === first.carrier.id ? like.charms.get(slot) : undefined
    return other?.hung.charm.id === charm.id && other.hung.anchor === anchor ? other : null
  }

  /** Whether a fresh charm is seen to come, and swings as it does. */
  const arrives = (hung: Hung): boolean => moves && !thereFromTheFirst.has(keyOf(hung))

  const put = (hung: Hung): LiveCharm | null => {
    const { slot, anchor, turn } = hung
    const twin = twinOf(hung)
    const frame = hangingFrameOf({ anchors }, slot, shown)
    if (!frame || (frame.on === 'charm' && !swing.bySlot.has(frame.slot))) return null
    const borrowed = models.borrow(hung.charm)
    if (!borrowed) return null
    const hardware = rack ?? openRack(borrowed.hardware)
    const held = { rack: hardware, bar: barOf({ anchors, charms }, slot) }
    const charm = createHungCharm(borrowed.model, hung, quality, held, (body) => {
      const seat = seated(frame, body, swing.field, anchor)
      hang(swing, slot, body, seat, radians(turn), arrives(hung) || twin !== null)
      return structuredClone(twin?.pose) ?? poseFor(swing, slot)
    })
    charm.standIn(rig)
    charm.wear(hung)
    charm.piece.group.visible = !isLifted(slot)
    charms.set(slot, charm)
    const leave = hardware.gather(charm.piece.body, quality === 'high')
    givers.set(slot, () => {
      leave()
      borrowed.giveBack()
    })
    // The rack follows what it draws: it comes last.
    group.add(charm.piece.group, hardware.group)
    return charm
  }

  const openRack = (kit: HardwareKit): HardwareRack => {
    rack = kit.open()
    rack.gather(carrier, quality === 'high')
    return rack
  }

  const take = (slot: SlotId): void => {
    for (const below of charms.keys()) if (hubSlotOf(below) === slot) take(below)
    const charm = charms.get(slot)
    if (!charm) return
    unhang(swing, slot)
    group.remove(charm.piece.group)
    charm.dispose()
    charms.delete(slot)
    givers.get(slot)?.()
    givers.delete(slot)
  }

  /** Hangs it otherwise than before; true when that turned it. */
  const change = (charm: LiveCharm, hung: Hung): boolean => {
    const { turn, state, colorway, inscriptions } = charm.hung
    const isDyed = hung.colorway !== colorway
    if (
      isDyed ||
      hung.state !== state ||
      !sameInscriptions(hung.inscriptions, inscriptions) ||
      hung.turn !== turn
    )
      charm.wear(hung)
    if (hung.turn === turn) return false
    face(swing, hung.slot, radians(hung.turn))
    return true
  }

  const isLifted = (slot: SlotId): boolean => {
    for (let at: SlotId | null = slot; at !== null; at = hubSlotOf(at)) if (at === lifted) return true
    return false
  }

  const show = (next: Arrangement): void => {
    if (next.colorway !== shown.colorway) {
      if (moves) tint.aim(next.colorway)
      else tint.set(next.colorway)
    }
    shown = next
    const before = pulls
    pulls ??= loadedSliding()?.takePulls(carrier, anchors, charms, swing, HANGING)
    const wanted = new Map(next.hung.map((hung) => [hung.slot, hung]))
    for (const [slot, charm] of [...charms]) {
      const hung = wanted.get(slot)
      // Until the model of what was made anew is there, the one before hangs on.
      const waits = hung?.charm.id === charm.hung.charm.id && !models.isThere(hung.charm)
      if (!hung || !(charm.suits(hung) || waits)) take(slot)
    }
    pulls?.slide(next, moves, before !== undefined)
    const fresh: LiveCharm[] = []
    let turned = false
    for (const hung of hubsFirst(next.hung)) {
      const charm = charms.get(hung.slot)
      if (charm) turned = change(charm, hung) || turned
      else {
        const hanging = put(hung)
        if (hanging) fresh.push(hanging)
      }
    }
    const arriving = fresh.filter(({ hung }) => arrives(hung))
    if (fresh.some((one) => !arriving.includes(one) && !twinOf(one.hung))) settle(swing)
    if (turned && !moves) settle(swing)
    for (const { hung } of arriving) {
      const body = swing.bySlot.get(hung.slot)
      if (body) flick(swing, hung.slot, body.position, ARRIVAL)
    }
    for (const key of thereFromTheFirst)
      if (fresh.some(({ hung }) => keyOf(hung) === key) || !next.hung.some((hung) => keyOf(hung) === key))
        thereFromTheFirst.delete(key)
    for (const charm of fresh) {
      const other = twinOf(charm.hung)
      if (!other) pose(swing, charm.hung.slot, charm.pose)
      charm.place()
      if (!arriving.includes(charm)) charm.settle()
      if (other) charm.moveAs(other)
    }
    restless = true
  }

  const swingOn = (seconds: number): boolean => {
    const moving = stepSimulation(swing, swinging ? Math.min(seconds, LONGEST_SWING) : ONE_FRAME)
    swinging = moving
    if (!moving && !restless) return false
    restless = moving
    for (const [slot, charm] of charms) if (pose(swing, slot, charm.pose)) charm.place()
    return true
  }

  const report = { moved: false, goesOn: false }
  const step = (seconds: number): Step => {
    elapsed += seconds
    const glides = pulls?.step(seconds)
    report.moved = swingOn(seconds)
    if (glides) report.moved = restless = true
    // One more frame than the swinging takes shows the very last position.
    report.goesOn = restless
    tinting = tint.step(tinting ? seconds : ONE_FRAME)
    if (tinting) report.goesOn = true
    for (const charm of charms.values()) if (charm.step(seconds, elapsed, moves)) report.goesOn = true
    return report
  }

  show(first)
  return {
    group,
    carrier,
    anchors,
    outline,
    bounds,
    reach: Math.max(0.1, Math.ceil(Math.max(x, y, z) * 10) / 10),
    swing,
    charms,
    get arrangement() {
      return shown
    },
    show,
    standIn(next) {
      rig = LIGHT_RIGS[next]
      for (const charm of charms.values()) charm.standIn(rig)
    },
    letMove(may) {
      if (moves && !may) settle(swing)
      moves = may
      restless = true
    },
    lift(slot) {
      lifted = slot
      for (const [at, { piece }] of charms) piece.group.visible = !isLifted(at)
      restless = true
    },
    step,
    place() {
      for (const charm of charms.values()) {
        charm.place()
        charm.settle()
      }
    },
    isAtRest: () => isAtRest(swing) && !restless,
    dispose() {
      for (const slot of [...charms.keys()]) take(slot)
      rack?.dispose()
      tint.dispose()
    },
  }
}

/** How what hangs on pulls hangs, where these come to stand. */
const HANGING = { anchorOfSlot, hangingFrameOf, seated, hang, settle, pose }

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** One charm in one place: the same for as long as it hangs there. */
const keyOf = ({ slot, charm }: Hung): string => `${slot} ${charm.id}`

const hubsFirst = (hung: readonly Hung[]): readonly Hung[] => hung.toSorted((a, b) => depthOf(a) - depthOf(b))
const depthOf = ({ slot }: Hung): number => parseSlot(slot)?.rings.length ?? 0

function sameInscriptions(a: Hung['inscriptions'], b: Hung['inscriptions']): boolean {
  const fields = Object.keys(a)
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field])
}
