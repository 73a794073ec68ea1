import sharp from 'sharp'
import type { BufferGeometry } from 'three'
import { BufferAttribute } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { type Material, metalOf, metalThatLooks } from '../../kit/materials'
import { ellipse, type Outline, polygon, roundedRect } from '../../kit/outline'
import { part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { ball, superellipse, sweep } from '../../kit/solids'
import { normalTexture, svgTexture } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import { at, type Vec3 } from '../../kit/vector'
import { facing } from '../acrylic/sheet'
import { engraving, keepsake, lidFace, photo } from './locket-art'

/** Height of the oval's middle. */
const middle = -23.6
const hinge: Vec3 = [-14.1, middle, 0]
/** The engraving's share of its sheet's height; plain metal below. */
const faceShare = lidFace.height / (lidFace.height + 2)

/** Lays the front (0) or back (1) half of the engraving over a plate about the origin. */
const engraved = (geometry: BufferGeometry, half: 0 | 1): BufferGeometry => {
  const { width: w, height: h } = lidFace
  planarUv(geometry, { left: -w / 2, right: w / 2, bottom: -h / 2, top: h / 2 })
  const uv = geometry.getAttribute('uv')
  const normal = geometry.getAttribute('normal')
  for (let i = 0; i < uv.count; i++)
    if (normal.getZ(i) < 0.5) uv.setXY(i, 0.5, 0.99)
    else uv.setXY(i, (uv.getX(i) + half) / 2, uv.getY(i) * faceShare)
  return geometry
}

const plain = (geometry: BufferGeometry): BufferGeometry => {
  const uv = new Float32Array(geometry.getAttribute('position').count * 2)
  for (let i = 0; i < uv.length; i += 2) uv.set([0.5, 0.99], i)
  return geometry.setAttribute('uv', new BufferAttribute(uv, 2))
}

const wireOval = (width: number, height: number, wire: number, z: number, count: number): BufferGeometry =>
  sweep(
    Array.from({ length: count }, (_, i): Vec3 => {
      const angle = (i / count) * 2 * Math.PI
      return [(width / 2) * Math.cos(angle), middle + (height / 2) * Math.sin(angle), z]
    }),
    superellipse(wire * 2, wire * 2, 2, 8),
    { closed: true, up: [0, 0, 1], fixedUp: true },
  )

/** Heights of an engraving for its normal map: 1 where the metal stands, less where it is cut. */
const cutDepth = async (size: number): Promise<(u: number, v: number) => number> => {
  const { data } = await sharp(Buffer.from(engraving('#FFFFFF', '#000000', 'smooth')), { density: 192 })
    .resize(size, size, { fit: 'fill' })
    .blur((0.8 * size) / 512)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return (u, v) => at(data, Math.round(v * size) * size + Math.round(u * size)) / 255
}

/** A brass locket with forget-me-nots cut into its lid; inside, a cat's portrait and a folded wish. */
export const locketPhoto = defineCharm(
  'tr-locket-photo',
  async ({ facts, colors, detail }): Promise<CharmModel> => {
    const [gold, shade, cream] = colors
    const isClose = detail > 1
    const size = isClose ? 1024 : 512
    const brass = metalOf('brass', '#FFFFFF', 0.3, {
      map: await svgTexture('engraving', engraving(metalThatLooks(gold), metalThatLooks(shade)), {
        width: isClose ? 1024 : 896,
        height: isClose ? 700 : 612,
        quality: isClose ? 92 : 64,
      }),
      normalMap: await normalTexture('cut', size, await cutDepth(size), {
        strength: (2 * size) / 512,
        quality: isClose ? 96 : 92,
      }),
    })
    const print: Material = {
      name: 'print_keepsake',
      color: '#FFFFFF',
      map: await svgTexture('keepsake', keepsake(cream, shade), { width: 640, height: 448, quality: 74 }),
      roughness: 0.5,
      clearcoat: 0.35,
      clearcoatRoughness: 0.3,
      unoccluded: true,
    }
    const oval: Outline = polygon(superellipse(lidFace.width, lidFace.height, 2.08, 72 * detail))
    const halfShell = (half: 0 | 1): BufferGeometry =>
      engraved(
        plate(oval, { depth: 2.5, bevel: 0.8, backBevel: 0.15, segments: 2, dome: 1.85, z: 1.4 }),
        half,
      )
    const lidShell = halfShell(0).translate(0, middle, 0)
    const backShell = halfShell(1).rotateY(Math.PI).translate(0, middle, 0)

    const knuckle = (from: number, to: number): BufferGeometry =>
      sweep(
        [
          [hinge[0], middle + from, 0],
          [hinge[0], middle + to, 0],
        ],
        superellipse(1.8, 1.8, 2, 10),
        { noses: 1 },
      )
    const pictured = (geometry: BufferGeometry, outline: Outline, half: 0 | 1): BufferGeometry => {
      const { min, max } = outline.bounds()
      planarUv(geometry, { left: min[0], right: max[0], bottom: min[1], top: max[1] })
      const uv = geometry.getAttribute('uv')
      for (let i = 0; i < uv.count; i++) uv.setX(i, (uv.getX(i) + half) / 2)
      return geometry.translate(0, middle, 0)
    }
    const portrait = ellipse(photo.width / 2, photo.height / 2, 56)
    const note = roundedRect(11.5, 15.5, 0.4, 12)
    const eye = eyelet(metalOf('brass', gold), { inner: 3, wire: 0.85, y: -6.4, sink: 0 })
    const metal = (list: readonly BufferGeometry[]) => list.map((geometry) => part(plain(geometry), brass))
    return {
      hanger: hang(facts, { attach: eye.attach, holeAxis: eye.holeAxis, jumpMm: 4.8 }),
      body: [
        part(backShell, brass),
        ...metal([
          wireOval(photo.width + 0.6, photo.height + 0.6, 0.75, 0, 48),
          wireOval(lidFace.width - 2.6, lidFace.height - 2.6, 0.3, -0.1, 56),
          knuckle(-5.4, -2),
          knuckle(2, 5.4),
          ball(1.15, 10, 7).scale(1, 1.5, 0.8).translate(14, middle, -0.6),
          ...eye.parts.map(({ geometry }) => geometry),
        ]),
        part(pictured(facing(portrait, 0.05), portrait, 0), print),
      ],
      nodes: {
        lid: {
          pivot: hinge,
          parts: [
            part(lidShell, brass),
            ...metal([
              wireOval(lidFace.width - 1.1, lidFace.height - 1.1, 0.62, 2.15, 64),
              wireOval(lidFace.width - 4.4, lidFace.height - 4.4, 0.4, 0.1, 56),
              knuckle(-1.8, 1.8),
              ball(1.15, 10, 7).scale(1, 1.1, 0.8).translate(14, middle, 0.9),
            ]),
            part(pictured(facing(note, -0.02, -1).rotateZ(0.09), note, 1), print),
          ],
        },
      },
      states: {
        closed: {},
        open: { poses: { lid: { turn: [0, -2.45, 0] } }, massCenter: [-4, -23.6, 2.5] },
      },
      occlusionMm: 3,
      simplifyMm: 0.04,
      massCenter: [0, -23, 0],
      ellipsoids: [{ center: [0, middle, 0], radii: [15, 18.4, 4.5] }],
    }
  },
  { closeUp: 2 },
)
