import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { gloss, metal } from '../../kit/materials'
import { smoothLine } from '../../kit/outline'
import { fitted, part } from '../../kit/part'
import { ball, lathe, sweep } from '../../kit/solids'
import type { Vec2 } from '../../kit/vector'

/** The drop of glass from its lowest point up to where it vanishes in the cap: radius and height in mm. */
const drop: readonly Vec2[] = smoothLine(
  [
    [0, -21.4],
    [1.5, -21.1],
    [2.9, -20],
    [3.8, -18.2],
    [4, -16.4],
    [3.7, -14.2],
    [2.9, -11.6],
    [2, -9],
    [1.35, -6.6],
    [1, -4.6],
  ],
  false,
  4,
)

/** A glass dewdrop on a steel pin: the pin runs through to a tiny ball, a bell cap sits on the drop's neck. */
export const templeDew = defineCharm('me-temple-dew', ({ facts, colors }): CharmModel => {
  const silver = metal('silver')
  const glass = gloss('glass', colors[0], {
    roughness: 0.06,
    clearcoat: 1,
    clearcoatRoughness: 0.02,
    unoccluded: true,
    passes: { kind: 'glass', depth: 1.2, inside: 0.09, insideColor: '#D8DCE0' },
  })
  const bead = lathe(drop, 40, 1.4)
  const cap = lathe(
    [
      [1.25, -6.9],
      [2.35, -7.6],
      [2.5, -7.4],
      [2.1, -5.6],
      [1.3, -4.2],
      [0.95, -3.4],
      [1.35, -3.1],
      [1.4, -2.7],
      [1.1, -2.4],
      [0.6, -2.2],
      [0, -2.15],
    ],
    28,
    0.6,
  )
  const pin = sweep(
    [
      [0, -2.4, 0],
      [0, -0.4, 0],
    ],
    0.42,
  )
  const tip = ball(0.72, 14, 10).translate(0, -21.6, 0)
  const eye = eyelet(silver, { inner: 1.5, wire: 0.42, y: -2.9, sink: 0.2 })
  const body = fitted(
    [part(bead, glass), ...[cap, pin, tip].map((geometry) => part(geometry, silver)), ...eye.parts],
    facts.dims_mm,
    { slack: 0.2 },
  )
  return {
    hanger: hang(facts, { attach: [0, -0.84, 0], holeAxis: 'z', jumpMm: 2.6 }),
    body,
    occlusionMm: 2,
    simplifyMm: 0.01,
    massCenter: [0, -14.5, 0],
    ellipsoids: [
      { center: [0, -16.6, 0], radii: [4, 5.2, 4] },
      { center: [0, -7, 0], radii: [2.4, 6, 2.4] },
    ],
  }
})
