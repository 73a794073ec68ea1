import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { type Material, print } from '../../kit/materials'
import { circle, cut, joined, type Outline, offset, rounded } from '../../kit/outline'
import { part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { svgTexture } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import { captainDefs, captainInks } from './captain-drawing'
import { artSvg, type Ink, silhouette } from './vector-art'

const holeRadius = 1.75
const whiteMm = 1.15
const clearMm = 2.6
/** Height of the print inside the 3 mm sheet. */
const layer = 0.7

interface Cut {
  readonly inks: readonly Ink[]
  /** The printed area with its white border. */
  readonly printed: Outline
  /** The sheet without its hole; its box is as wide and high as asked, the middle of its top at the origin. */
  readonly sheet: Outline
  readonly hole: Outline
}

/** Scales the drawing until border, clear margin and hanging tab fill exactly w × h mm. */
const cutSheet = (drawing: readonly Ink[], w: number, h: number): Cut => {
  let inks = drawing
  for (let pass = 0; ; pass++) {
    const printed = rounded(offset(silhouette(inks), whiteMm, 64), 0.5, 64)
    const near = offset(offset(printed, clearMm + 3.4), -3.4)
    const { min, max } = near.bounds()
    const tabRadius = holeRadius + clearMm
    const middle = (min[0] + max[0]) / 2
    const tabY = max[1] - tabRadius + 0.6
    const tab = circle(tabRadius, 64, [middle, tabY])
    const sheet = rounded(joined(near, tab), 1.6)
    const box = sheet.bounds()
    const [sx, sy] = [w / (box.max[0] - box.min[0]), h / (box.max[1] - box.min[1])]
    const move: [number, number] = [-(box.min[0] + box.max[0]) / 2, -box.max[1]]
    if (Math.max(Math.abs(sx - 1), Math.abs(sy - 1)) < 0.001 || pass > 8) {
      const hole = circle(holeRadius, 40, [middle, tabY + 0.35])
      return {
        inks: inks.map(({ shape, paint }) => ({ shape: shape.translate(move), paint })),
        printed: cut(printed, offset(hole, 0.8)).translate(move),
        sheet: sheet.translate(move),
        hole: hole.translate(move),
      }
    }
    inks = inks.map(({ shape, paint }) => ({ shape: shape.scale([sx, sy]), paint }))
  }
}

const clear: Material = {
  name: 'acrylic',
  color: '#F2F8FC',
  roughness: 0.04,
  alpha: 0.16,
  alphaMode: 'BLEND',
  clearcoat: 1,
  clearcoatRoughness: 0.02,
}

const edge: Material = {
  name: 'acrylic_edge',
  color: '#EAF4FA',
  roughness: 0.1,
  alpha: 0.6,
  alphaMode: 'BLEND',
  clearcoat: 1,
  clearcoatRoughness: 0.03,
  emissive: '#1D2A33',
}

/** Only a plate's flat faces, or only its bevels and walls. */
const only = (which: 'faces' | 'walls', geometry: THREE.BufferGeometry): THREE.BufferGeometry => {
  const normal = geometry.getAttribute('normal')
  const index = geometry.getIndex()
  if (index === null) return geometry
  const corners = [...index.array]
  const kept = corners.filter((_, i) => {
    const first = i - (i % 3)
    const flat = [0, 1, 2].every((k) => Math.abs(normal.getZ(corners[first + k] ?? 0)) > 0.99)
    return flat === (which === 'faces')
  })
  return geometry.setIndex(kept)
}

/** Kite Captain: a laser-cut acrylic sheet with a bevelled rim, printed on both sides of a white layer. */
export const kiteCaptain = defineCharm('ac-kite-captain', async ({ facts, colors }): Promise<CharmModel> => {
  const { w, h, d } = facts.dims_mm
  const { inks, printed, sheet, hole } = cutSheet(captainInks(colors), w, h)
  const { min, max } = printed.bounds()
  const frame = { left: min[0], right: max[0], bottom: min[1], top: max[1] }
  const height = 1024
  const width = Math.round((height * (frame.right - frame.left)) / (frame.top - frame.bottom))
  const map = await svgTexture('captain', artSvg(inks, frame, { ground: '#FFFDF6', defs: captainDefs }), {
    width,
    height,
    quality: 78,
  })
  const { alphaMode: _, ...picture } = print('', map, {
    clearcoatRoughness: 0.03,
    clearcoat: 1,
    color: '#F8F8F8',
  })

  const bevel = 0.45
  const blank = cut(sheet, hole).simplify(0.02)
  const facing = (outline: Outline, z: number): THREE.BufferGeometry =>
    only('faces', plate(outline, { depth: 0.2, bevel: 0.01, segments: 1, z: z - 0.1, open: true }))
  const mirrored = (outline: Outline): Outline => outline.mirror([1, 0])
  const art = printed.simplify(0.02)
  const front = planarUv(facing(art, layer), frame)
  const back = planarUv(facing(mirrored(art), 0.1 - layer).rotateY(Math.PI), frame)
  const margin = offset(blank, -bevel).simplify(0.02)
  const faces = [facing(cut(margin, printed), d / 2), facing(mirrored(margin), d / 2).rotateY(Math.PI)]
  const rim = only('walls', plate(blank, { depth: d, bevel, segments: 2 }))
  return {
    hanger: hang(facts, {
      attach: [hole.bounds().min[0] + holeRadius, hole.bounds().max[1], 0],
      holeAxis: 'z',
    }),
    body: [
      part(front, picture),
      part(back, picture),
      ...faces.map((geometry) => part(geometry, clear)),
      part(rim, edge),
    ],
    massCenter: [0, -h * 0.52, 0],
    ellipsoids: [{ center: [0, -h / 2, 0], radii: [w / 2, h / 2, d / 2] }],
  }
})
