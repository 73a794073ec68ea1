import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, type Material, metal } from '../../kit/materials'
import { circle, offset, star } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { roundedBox } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import type { Vec2, Vec3 } from '../../kit/vector'

const edge = 34
const pipHigh = 0.35

/** Turns (about X, then Y) that bring a face drawn to +Z to its place; opposite faces count seven together. */
const faces: readonly { readonly turn: Vec3; readonly pips: readonly Vec2[] }[] = [
  {
    turn: [0, 0, 0],
    pips: [
      [-1, -1],
      [1, -1],
      [0, 0],
      [-1, 1],
      [1, 1],
    ],
  },
  {
    turn: [0, Math.PI, 0],
    pips: [
      [-1, 1],
      [1, -1],
    ],
  },
  {
    turn: [0, Math.PI / 2, 0],
    pips: [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ],
  },
  {
    turn: [0, -Math.PI / 2, 0],
    pips: [
      [-1, 1],
      [0, 0],
      [1, -1],
    ],
  },
  {
    turn: [-Math.PI / 2, 0, 0],
    pips: [
      [-1, -1],
      [-1, 0],
      [-1, 1],
      [1, -1],
      [1, 0],
      [1, 1],
    ],
  },
  { turn: [Math.PI / 2, 0, 0], pips: [[0, 0]] },
]

/** Every face wears the same square picture, laid over it to the middle of its round edges. */
const faceUv = (geometry: BufferGeometry): BufferGeometry => {
  const loose = geometry.toNonIndexed()
  const position = loose.getAttribute('position')
  const uv = loose.getAttribute('uv')
  for (let i = 0; i < position.count; i += 3) {
    const middle = [0, 1, 2].map((axis) =>
      [0, 1, 2].reduce((sum, k) => sum + position.getComponent(i + k, axis), 0),
    )
    const most = Math.max(...middle.map(Math.abs))
    const axis = middle.findIndex((v) => Math.abs(v) === most)
    const [a, b] = axis === 0 ? [2, 1] : axis === 1 ? [0, 2] : [0, 1]
    for (let k = i; k < i + 3; k++)
      uv.setXY(k, 0.5 + position.getComponent(k, a) / edge, 0.5 - position.getComponent(k, b) / edge)
  }
  return loose
}

/** Frost: milky, the color of its mood where the walls are seen edge-on. */
const frost = (white: string, lilac: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><defs><filter id="f" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="1.5"/></filter></defs><rect width="34" height="34" fill="${lilac}"/><rect x="3.1" y="3.1" width="27.8" height="27.8" rx="5" fill="${white}" filter="url(#f)"/></svg>`

/** Light: from a lamp in the middle, through the frost. */
const light = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><defs><radialGradient id="l" cx="0.5" cy="0.5" r="0.72"><stop offset="0" stop-color="#FFFFFF"/><stop offset="0.3" stop-color="#D2D2D2"/><stop offset="0.65" stop-color="#9A9A9A"/><stop offset="1" stop-color="#707070"/></radialGradient></defs><rect width="34" height="34" fill="url(#l)"/></svg>`

/** Mood Dice: a frosted cube with a lamp inside; shaken, it picks one of six moods. */
export const moodDice = defineCharm('el-mood-dice', async ({ facts, colors }): Promise<CharmModel> => {
  const [, lilac, gold] = colors
  const frosted: Material = {
    name: 'glow_frost',
    color: '#FFFFFF',
    map: await svgTexture('frost', frost('#F0EDF3', lilac), { width: 256, quality: 84 }),
    roughness: 0.46,
    clearcoat: 0.55,
    clearcoatRoughness: 0.22,
    sheen: '#6A5E80',
    sheenRoughness: 0.35,
    emissiveStrength: 2.6,
    emissiveMap: await svgTexture('light', light, { width: 96, quality: 80 }),
    unoccluded: true,
    passes: { kind: 'frost', depth: 1.5, inside: 0.34, insideColor: '#8D74B8' },
  }
  const amber = gloss('pip', gold, { roughness: 0.24, clearcoat: 1 })
  const cube = faceUv(roundedBox(edge - 2 * pipHigh, edge - 2 * pipHigh, edge - 2 * pipHigh, 5.4, 5))
  const pips = faces.flatMap(({ turn: [rx, ry], pips: places }) =>
    places.map(([x, y]) => {
      const middle = x === 0 && y === 0
      const shape = middle ? offset(offset(star(5, 4.9, 2.5), -0.5), 1.1, 40) : circle(3, 26)
      return plate(shape, { depth: 1.2, bevel: 0.3, segments: 2, open: true, dome: 0.0001 })
        .translate(x * 8.6, y * 8.6, edge / 2 - 0.6)
        .rotateX(rx)
        .rotateY(ry)
    }),
  )
  const all = fitted([part(cube, frosted), ...pips.map((geometry) => part(geometry, amber))], facts.dims_mm)
  const bail = eyelet(metal('silver'), { inner: 3.6, wire: 0.95, y: -pipHigh, sink: 0.9, holeAxis: 'x' })
  const half = edge / 2
  return {
    hanger: hang(facts, { attach: bail.attach, holeAxis: bail.holeAxis, jumpMm: 4.8 }),
    body: all.slice(1),
    nodes: { glow_core: all.slice(0, 1) },
    fitting: bail.parts,
    states: {
      off: {},
      cozy: { glow: '#FFB25E' },
      brave: { glow: '#FF5A4A' },
      focus: { glow: '#5AA8FF' },
      playful: { glow: '#FFD84A' },
      calm: { glow: '#6FD6B4' },
      dreamy: { glow: '#B79CE0' },
    },
    simplifyMm: 0.01,
    massCenter: [0, -half, 0],
    ellipsoids: [{ center: [0, -half, 0], radii: [half * 1.12, half, half * 1.12] }],
  }
})
