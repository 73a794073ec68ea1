import type { BagStub } from '../../../../look/facts/bag-stub'
import { type BagSurface, bagSurface } from '../../../../look/facts/bag-surface'
import { carrierOfBag, standsOutMmOf } from '../../../../look/facts/carrier-of-bag'
import { metalToneOf } from '../../../../look/hardware/tones'
import { type AnchorId, carrierId } from '../../../../look/ids'
import { type KeptMaterial, PLAIN } from '../../model/clean/kept-material'
import type { BodyMesh, Vector } from '../body/mesh/body-mesh'
import { lightOfHex } from '../body/skin/light-curve'
import type { Pixels } from '../photo-cover'
import { padded } from './back-pads'
import type { BagBands } from './bag-bands'
import { clothTile, roughnessOf } from './bag-cloth'
import { handleBar, type PlaceBar, placeHardware } from './bag-hardware'
import type { PanelPicture } from './bag-pictures'
import { bagPiping } from './bag-piping'
import { bagShell } from './bag-shell'
import { bagZip } from './bag-zip'
import { shoulderStraps } from './shoulder-straps'
import { CLOTH_PERIOD, shellCellOf } from './solid-of-bag'

/** Which picture of a bag's body a material shows, as its writer numbers them. */
const BAG_PICTURES = { front: 0, back: 1, cloth: 2, relief: 3 } as const

/** A part of a bag in one material: mm, carrier's frame. */
export interface BagPart {
  readonly name: string
  readonly meshes: readonly BodyMesh[]
  readonly material: KeptMaterial
}

/** A place where charms hang, mm. */
export interface BagAnchor {
  readonly id: AnchorId
  readonly at: Vector
  readonly normal: Vector
  readonly bar: PlaceBar
}

export interface BagBody {
  readonly parts: readonly BagPart[]
  readonly anchors: readonly BagAnchor[]
  readonly pictures: ReadonlyMap<number, Pixels>
}

/** What was photographed of a bag; a stand-in has nothing of it. */
export interface BagPhotos {
  readonly front: PanelPicture
  readonly back?: PanelPicture
  readonly bands: BagBands
}

const [CLAMPED, REPEATED] = [33_071, 10_497]
const cloth = { image: BAG_PICTURES.cloth, wrap: [REPEATED, REPEATED] } as const
const relief = { image: BAG_PICTURES.relief, wrap: [REPEATED, REPEATED] } as const

/** A bag's body as it is drawn: its panels, its side, straps, piping, and hardware where charms hang. */
export function bagBody(
  stub: BagStub,
  front: PanelPicture,
  photos: Omit<BagPhotos, 'front'> | null,
): BagBody {
  const surface = bagSurface(stub)
  const shell = bagShell(surface, shellCellOf(stub.dimsMm), CLOTH_PERIOD)
  const straps = stub.straps ? shoulderStraps(stub, surface) : []
  const zip = bagZip(shell.seams, surface, stub.dimsMm.h)
  const scale = Math.min(1.15, Math.max(0.6, stub.dimsMm.h / 420))
  const main = lightOfHex(stub.colors[0]?.hex ?? '#808080')
  const rough = roughnessOf(stub.cloth)
  const shaded = (by: number): KeptMaterial['color'] => [main[0] * by, main[1] * by, main[2] * by, 1]
  const woven = (by: number): KeptMaterial => ({
    ...PLAIN,
    color: shaded(by),
    roughness: rough,
    pictures: { color: cloth, normal: relief },
  })
  const seen = (image: number): KeptMaterial => ({
    ...PLAIN,
    roughness: rough,
    pictures: { color: { image, wrap: [CLAMPED, CLAMPED] } },
  })
  const carrier = carrierOfBag(carrierId('own'), stub)
  const hardware = [...carrier.anchors.values()].map((anchor) => {
    const { id, positionMm, normal } = anchor
    const place = stub.places.find((one) => one.id === id)
    const [x, y] = positionMm
    const band = place?.kind === 'haul_handle' ? (photos?.bands.reachAt(x, y) ?? null) : null
    if (band) return { anchor: { id, at: positionMm, normal, bar: handleBar(band) }, parts: [] }
    const kind = place?.kind ?? 'd_ring'
    const { parts, bar } = placeHardware(kind, {
      at: positionMm,
      normal,
      standsOutMm: standsOutMmOf(kind),
      overMm: overMmAt(surface, x, y),
    })
    return { anchor: { id, at: positionMm, normal, bar }, parts }
  })
  const fittings = hardware.flatMap(({ parts }) => parts)
  const ofRole = (role: 'metal' | 'webbing'): readonly BodyMesh[] =>
    fittings.filter((part) => part.role === role).map(({ mesh }) => mesh)
  const { hex, roughness } = metalToneOf(stub.hardwareTone)
  const tile = clothTile(stub.cloth)
  const parts: readonly BagPart[] = [
    {
      name: 'photo',
      meshes: [shell.front, ...(photos ? [photos.bands.mesh] : [])].map((mesh) => inFrame(mesh, front)),
      material: seen(BAG_PICTURES.front),
    },
    photos?.back
      ? {
          name: 'photo_back',
          meshes: [inFrame(shell.back, photos.back)],
          material: seen(BAG_PICTURES.back),
        }
      : {
          name: 'padding',
          meshes: [
            inPeriods(panelInMm(stub.straps ? padded(shell.back, stub.dimsMm) : shell.back, stub.dimsMm)),
          ],
          material: woven(0.92),
        },
    { name: 'weave', meshes: [inPeriods(shell.side)], material: woven(1) },
    {
      name: 'piping',
      meshes: [inPeriods(bagPiping(shell.seams, 2.3 * scale))],
      material: { ...woven(0.62), normalScale: 0.5 },
    },
    {
      name: 'strap',
      meshes: straps.map(({ pad }) => inPeriods(pad)),
      material: woven(0.82),
    },
    {
      name: 'webbing',
      meshes: [...straps.map(({ web }) => web), ...zip.map(({ tape }) => tape), ...ofRole('webbing')].map(
        (mesh) => inPeriods(mesh),
      ),
      material: woven(0.55),
    },
    {
      name: 'metal',
      meshes: [...zip.map(({ teeth }) => teeth), ...ofRole('metal')],
      material: { ...PLAIN, color: [...lightOfHex(hex), 1], roughness, metalness: 1 },
    },
  ]
  return {
    parts: parts.filter(({ meshes }) => meshes.some(({ indices }) => indices.length > 0)),
    anchors: hardware.map(({ anchor }) => anchor),
    pictures: new Map<number, Pixels>([
      [BAG_PICTURES.front, front.pixels],
      ...(photos?.back ? [[BAG_PICTURES.back, photos.back.pixels] as const] : []),
      [BAG_PICTURES.cloth, tile.color],
      [BAG_PICTURES.relief, tile.normal],
    ]),
  }
}

/** Nearer to the upper rim than this, mm, hardware stands on it. */
const ON_RIM = 10
const MOST_OVER = 90

/** How far below a place the body begins, where the place is at its upper rim or over it; else null. */
function overMmAt(surface: BagSurface, x: number, y: number): number | null {
  if (surface.insetAt(x, y) > ON_RIM || surface.insetAt(x, y + ON_RIM) > surface.insetAt(x, y)) return null
  let over = 0
  while (over < MOST_OVER && surface.insetAt(x, y - over) < 2) over += 2
  return over
}

/** UVs from shares of the outline's box to those of a picture. */
const inFrame = (mesh: BodyMesh, { frame: { u, v, w, h } }: PanelPicture): BodyMesh => ({
  ...mesh,
  uvs: mesh.uvs.map((at, i) => (i % 2 === 0 ? (at - u) / w : (at - v) / h)),
})

const panelInMm = (mesh: BodyMesh, { w, h }: BagStub['dimsMm']): BodyMesh => ({
  ...mesh,
  uvs: mesh.uvs.map((at, i) => at * (i % 2 === 0 ? w : h)),
})

/** UVs from mm to repeats of the cloth. */
const inPeriods = (mesh: BodyMesh): BodyMesh => ({ ...mesh, uvs: mesh.uvs.map((at) => at / CLOTH_PERIOD) })
