import { type BufferGeometry, Matrix4, Quaternion, Vector3 } from 'three'
import { isClasp, type PieceKind } from '../../look/hardware/hardware-row'
import { CLASPS, type ClaspKind, type LoopKind } from '../../look/hardware/makes'
import type { CharmPose, Placement } from '../../motion/pose'
import { type CenterLine, centerLine, square, station } from './center-line'
import { lainRow } from './lain-row'
import { layBallChain } from './lay-ball-chain'
import { type ChainEnd, layChain, type Put, placed } from './lay-chain'
import { cordTubes, layCord } from './lay-cord'
import { layStrap, strapTube } from './lay-strap'
import type { HardwareOrder, Hole } from './order'
import type { Bar, Looped } from './rack'

interface BentPart {
  readonly geometry: BufferGeometry
  /** What it is made of. */
  readonly role: string
}

/** How the hardware of one charm is put together. */
export interface HardwareLaying {
  /** What bends: shapes that the laying forms anew, in the frame it lays in. */
  readonly bent: readonly BentPart[]
  /** Puts every part where a pose says. */
  readonly lay: (pose: CharmPose, put: Put) => void
}

/** `bar` is what it hangs on, asked each time. */
export function layingOf(order: HardwareOrder, bar: () => Bar): HardwareLaying {
  if (order.row.pieces.length === 0) return { bent: [], lay: fixtureOf(order) }
  const { row, hole } = order
  const kinds = new Set(row.pieces.map(({ kind }) => kind))
  const cord = kinds.has('cord') ? cordTubes() : null
  const strap = kinds.has('strap') ? strapTube() : null
  const bent = [
    ...(cord ? [...cord.strands, cord.end].map(({ geometry }) => ({ geometry, role: 'cord' })) : []),
    ...(strap ? [{ geometry: strap.geometry, role: 'leather_strap' }] : []),
  ]
  const turn = new Quaternion()
  const axis = new Vector3()
  const clip = row.from[1] === 0 ? null : new Matrix4()

  const lay: HardwareLaying['lay'] = (pose, put) => {
    const line = lainRow(row, pose)
    const end: ChainEnd = {
      axis: axis.copy(hole.axis).applyQuaternion(read(turn, pose.body)),
      ring: ringOf(hole),
    }
    const held = bar()
    if (cord) return layCord(cord, put, line, loopedBar(held, 'cord', pose.anchor), axis)
    if (kinds.has('ball_chain'))
      return layBallChain(put, line, loopedBar(held, 'ball_chain', pose.anchor), axis)
    if (clip) {
      put('spring_clip', standing(pose.anchor, clip))
      put('clip_loop', clip)
      layChain(put, line, 0, end, face.set(0, 0, 1).applyQuaternion(read(turn, pose.anchor)))
      return
    }
    const [first] = row.pieces
    if (!first) return
    if (strap) {
      const until = lengthOf(row.pieces, 'strap')
      const ringed = kinds.has('links')
      const looks = layStrap(strap, put, line, until, ringed, loopedBar(held, 'strap', pose.anchor))
      if (ringed) layChain(put, line, until, end, looks)
      return
    }
    if (isClasp(first.kind)) layClasp(first.kind, put, line, first.lengthM, held, end)
  }
  return { bent, lay }
}

const [top, bottom] = [station(), station()]
const [way, face, eye, beside] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
const bow = new Matrix4()

/** Where nothing is told a loop lies round a bar that runs across; on anything else, or wider than this (m), as round what is thin. */
const ACROSS = 0.75
const WIDEST = 0.006
const THIN = 0.0015
const side = new Vector3()

function loopedBar(bar: Bar, kind: LoopKind, anchor: Placement): Looped {
  const told = bar.loops?.[kind]
  if (told) return told
  side.set(1, 0, 0).applyQuaternion(read(turned, anchor))
  const runs = Math.abs(bar.direction.dot(side)) >= ACROSS
  const half = runs ? Math.min(bar.radius, WIDEST) : THIN
  return { direction: runs ? bar.direction : side, wide: half, high: half, lift: 0 }
}

/** Its bow across the bar, as it sits there best; its eye, where that turns, as the chain's first link wants it. */
function layClasp(
  kind: ClaspKind,
  put: Put,
  line: CenterLine,
  length: number,
  bar: Bar,
  end: ChainEnd,
): void {
  const { face = bar.direction, lift = 0, aside = 0 } = bar.seats?.[kind] ?? {}
  const swivel = SWIVELS[kind]
  const stand = (part: string, out: Vector3): void => {
    line.walk(0, top)
    line.walk(length, bottom)
    way.subVectors(bottom.at, top.at).normalize()
    top.at.addScaledVector(way, -lift)
    if (part !== swivel)
      top.at.addScaledVector(beside.crossVectors(square(beside.copy(face), way), way), aside)
    const stretch = ((length + lift) * 1000) / CLASPS[kind].lengthMm
    put(part, placed(top.at, way, out, [1, stretch, 1], bow))
  }
  stand(swivel ? 'lobster_bow' : kind, face)
  const alone = line.length - length < 0.001
  if (alone) eye.crossVectors(way, end.axis)
  else eye.copy(layChain(put, line, length, end, swivel ? null : face))
  if (swivel) stand(swivel, eye)
}

/** Clasps whose lower half turns by itself. */
const SWIVELS: Readonly<Partial<Record<PieceKind, string>>> = {
  lobster: 'lobster_swivel',
  magnet_link: 'magnet_coupling',
}

const lengthOf = (pieces: HardwareOrder['row']['pieces'], wanted: PieceKind): number =>
  pieces.reduce((sum, { kind, lengthM }) => (kind === wanted ? sum + lengthM : sum), 0)

const ringOf = ({ ringMm }: Hole): number => ringMm / 1000

const read = (out: Quaternion, { quaternion: { x, y, z, w } }: Placement): Quaternion => out.set(x, y, z, w)

const [spot, turned] = [new Vector3(), new Quaternion()]
const ONE = new Vector3(1, 1, 1)

/** The frame of a place. */
const standing = (place: Placement, out: Matrix4): Matrix4 =>
  out.compose(spot.set(place.position.x, place.position.y, place.position.z), read(turned, place), ONE)

/** Inside of the silicone ring that is modeled, and the least that hangs below it, in meters. */
const [TEMPLE, BELOW_TEMPLE] = [0.0044, 0.0012]
/** Half of the modeled pin. */
const PIN = 0.013

/** What does not swing keeps its shape: it stands in the charm's frame. */
function fixtureOf({ spec, attach, hole, bodyHeightMm }: HardwareOrder): HardwareLaying['lay'] {
  const height = bodyHeightMm / 1000
  const charm = new Matrix4()
  const own = new Matrix4()
  const at = (y: number, x = 1): Matrix4 => own.makeScale(x, 1, 1).setPosition(0, y, 0).premultiply(charm)
  const inCharm = (place: Placement): void => {
    standing(place, charm).multiply(own.makeTranslation(-attach.x, -attach.y, -attach.z))
  }
  return (pose, put) => {
    inCharm(pose.body)
    switch (spec.mechanism as string) {
      case 'pin_back':
        return put('pin_back', at(-height / 2, Math.min(1, (height * 0.38) / PIN)))
      case 'strap_band':
        return put('strap_band', at(-height * 0.48))
      case 'lace_plate':
        return put('lace_plate', at(-height / 2))
      case 'magnet_clip':
        return put('magnet_tab', at(0))
      case 'spring_clip':
        return put('spring_clip', at(0))
      case 'temple_ring': {
        const inner = Math.min(TEMPLE, -attach.y - BELOW_TEMPLE)
        const small = inner / TEMPLE
        put('temple_ring', own.makeScale(small, small, small).premultiply(charm))
        const from = new Vector3(0, -inner, 0)
        if (from.distanceTo(attach) < BELOW_TEMPLE) return
        const joints = [from.applyMatrix4(charm), attach.clone().applyMatrix4(charm)]
        const side = new Vector3(1, 0, 0).transformDirection(charm)
        const axis = hole.axis.clone().transformDirection(charm)
        layChain(put, centerLine(joints, [side]), 0, { axis, ring: 0.003 }, null)
        return
      }
      default:
        return
    }
  }
}
