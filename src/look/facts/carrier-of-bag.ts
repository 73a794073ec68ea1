import { type AnchorId, type CarrierId, colorwayId } from '../ids'
import { BAG_CLOTHS, type BagPlace, type BagPlaceKind, type BagStub } from './bag-stub'
import { type BagSurface, bagSurface } from './bag-surface'
import type { Anchor, Carrier, FitGeometry, Side, View } from './carrier'
import { inAnyLanguage } from './locale'

/** What a place of a kind is like: the median of the catalog's bags. Masses in g, lengths in mm. */
interface PlaceLike {
  readonly geometry: FitGeometry
  readonly maxMassG: number
  readonly recommendedMassG: number
  readonly belowSoftMm: number
  readonly asideMm: number
  readonly outMm: number
  /** How far out of the cloth a clasp goes round it. */
  readonly standsOutMm: number
}

const PLACES: Readonly<Record<BagPlaceKind, PlaceLike>> = {
  zipper_pull: {
    geometry: { holeMm: 4.2, barTMm: 2.2, barWMm: 4 },
    ...{ maxMassG: 60, recommendedMassG: 36, belowSoftMm: 140, asideMm: 55, outMm: 110, standsOutMm: 5 },
  },
  d_ring: {
    geometry: { holeMm: 14, slotMm: 20, barTMm: 3.2, barWMm: 3.2 },
    ...{ maxMassG: 90, recommendedMassG: 54, belowSoftMm: 120, asideMm: 40, outMm: 95, standsOutMm: 5 },
  },
  webbing_loop: {
    geometry: { holeMm: 9, slotMm: 38, barTMm: 1.8, barWMm: 25, edgeMm: 1.8 },
    ...{ maxMassG: 100, recommendedMassG: 60, belowSoftMm: 105, asideMm: 40, outMm: 100, standsOutMm: 5 },
  },
  compression_strap: {
    geometry: { holeMm: 15, slotMm: 90, barTMm: 1.6, barWMm: 20, edgeMm: 1.6 },
    ...{ maxMassG: 120, recommendedMassG: 72, belowSoftMm: 118, asideMm: 40, outMm: 100, standsOutMm: 5 },
  },
  haul_handle: {
    geometry: { holeMm: 30, slotMm: 100, barTMm: 2.4, barWMm: 25, edgeMm: 2.3 },
    ...{ maxMassG: 150, recommendedMassG: 90, belowSoftMm: 70, asideMm: 45, outMm: 110, standsOutMm: 0 },
  },
  pocket_edge: {
    geometry: { edgeMm: 2.6 },
    ...{ maxMassG: 40, recommendedMassG: 24, belowSoftMm: 155, asideMm: 35, outMm: 90, standsOutMm: 2 },
  },
}

/** Total mass in g that is comfortable on a bag so high (mm), and how much of it one side may weigh more. */
export function comfortOfBag(heightMm: number): Pick<Carrier, 'totalCharmMassG' | 'sideImbalanceG'> {
  if (heightMm < 320) return { totalCharmMassG: 180, sideImbalanceG: 45 }
  if (heightMm < 400) return { totalCharmMassG: 250, sideImbalanceG: 70 }
  return { totalCharmMassG: 320, sideImbalanceG: 80 }
}

/** Shares of the width from which on a place is at a side, and of the height above which a zip is the main one. */
const MIDDLE = { from: 0.4, to: 0.6 }
const EDGE = 0.12
const UPPER = 0.4

/** How far out of the cloth a clasp goes round what is at a place of a kind, mm. */
export const standsOutMmOf = (kind: BagPlaceKind): number => PLACES[kind].standsOutMm

/** What lies farther than this out of the body is on a handle or a loose strap, mm. */
const BESIDE = 5

const sideOf = (u: number): Side => (u < MIDDLE.from ? 'left' : u > MIDDLE.to ? 'right' : 'center')

function zonesOf({ kind, u, v }: BagPlace): Pick<Anchor, 'zone' | 'zoneGroup'> {
  const side = sideOf(u)
  if (kind === 'haul_handle') return { zone: 'top', zoneGroup: 'top' }
  if (kind === 'zipper_pull' && v < UPPER)
    return { zone: side === 'center' ? 'main_zip' : `main_zip_${side}`, zoneGroup: 'main_zip' }
  if (side !== 'center' && (u < EDGE || u > 1 - EDGE || kind === 'compression_strap'))
    return { zone: `side_${side}`, zoneGroup: 'side' }
  return { zone: 'front_panel', zoneGroup: 'front' }
}

const FRONT: readonly View[] = ['front', 'three_quarter_left', 'three_quarter_right']

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0
const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0

function anchorOf(place: BagPlace, surface: BagSurface): Anchor {
  const { id, kind, u, v, mirrorOf } = place
  const { geometry, maxMassG, recommendedMassG, belowSoftMm, asideMm, outMm, standsOutMm } = PLACES[kind]
  const { pointMm, normal } = surface.at(u, v)
  const [x, y, onCloth] = pointMm
  const isOnBand = onCloth === 0 && (kind === 'haul_handle' || surface.insetAt(x, y) < -BESIDE)
  const z = isOnBand ? surface.bandDepthMm : onCloth
  const [nx, ny, nz] = normal
  const belowMm = tenth(Math.max(0, y))
  return {
    ...{ id, name: null, kind, mirrorOf, maxMassG, recommendedMassG, geometry, ...zonesOf(place) },
    side: sideOf(u),
    positionMm: [tenth(x + standsOutMm * nx), tenth(y + standsOutMm * ny), tenth(z + standsOutMm * nz)],
    normal: [hundredth(nx), hundredth(ny), hundredth(nz)],
    clearance: {
      belowMm,
      belowSoftMm: Math.min(belowSoftMm, belowMm),
      ...{ leftMm: asideMm, rightMm: asideMm, outMm },
    },
    ...{ visibleFrom: FRONT, rests: null, capacity: 1, motion: 'fixed', positionWornMm: null },
    ...{ drape: null, restsOn: null, note: null, stops: [] },
  }
}

/** The one color that an own bag comes in. */
export const OWN_COLORWAY = colorwayId('own')

/** An own bag as a carrier that stands in for it: all that its stub tells. How charms rest on it, and its model, follow from its body. */
export function carrierOfBag(id: CarrierId, stub: BagStub): Carrier {
  const { name, dimsMm, colors, cloth, hardwareTone, places } = stub
  const surface = bagSurface(stub)
  const hex = colors[0]?.hex ?? '#808080'
  const trim = colors[1]?.hex ?? hex
  return {
    id,
    name: name === '' ? null : inAnyLanguage(name),
    ...{ category: 'backpack', dimsMm, massG: null, hardwareTone, regions: [] },
    colorways: [{ id: OWN_COLORWAY, name: null, hex, trim }],
    ...BAG_CLOTHS[cloth],
    ...comfortOfBag(dimsMm.h),
    anchors: new Map(places.map((place): [AnchorId, Anchor] => [place.id, anchorOf(place, surface)])),
    measured: false,
    bag: stub,
    standsIn: true,
    model: null,
  }
}
