import type * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { eye } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { mix } from '../../kit/vector'
import { applique, roundOutline } from './applique'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { body as barrel, dapples, eyeX, eyeY, face, fur, head, hoof, pileAt } from './horse-body'
import { bell, binding, bridle, forelock, gust, harness, mane, saddleCloth, tail } from './horse-tack'
import { hungByLoop } from './hung'
import { buttonEye, satinStitch, stitch } from './needlework'
import { hit, softMesh } from './soft'
import { trim } from './trim'

const front = (x: number, y: number) => hit(face, [x, y, 80], [0, 0, -1])
const line = (
  points: readonly (readonly [number, number])[],
  radius: number,
  lift = 0.8,
  count = 9,
): THREE.BufferGeometry =>
  stitch(
    face,
    points.map(([x, y]) => front(x, y)),
    { radius, lift, count },
  )

/** A closed smile, u = −1…1 across. */
const smile = (u: number): readonly [number, number] => [9.2 * u, -13.4 + 3.4 * Math.abs(u) ** 2.2]

const threads = (): readonly THREE.BufferGeometry[] => {
  const lips = line(
    [-1, -0.8, -0.5, 0, 0.5, 0.8, 1].map((u) => smile(u)),
    0.62,
    0.9,
    17,
  )
  const dimples = [-1, 1].map((side) =>
    line(
      [
        [side * 8.2, -8.8],
        [side * 9.5, -9.5],
        [side * 10.1, -10.9],
      ],
      0.5,
      1,
      6,
    ),
  )
  const nostrils = [-1, 1].flatMap((side) =>
    satinStitch(face, {
      top: (u) => [side * 5.4 + mix(-1.7, 1.7, u), -4.2 + 1.3 * Math.sqrt(1 - 0.9 * (2 * u - 1) ** 2)],
      bottom: (u) => [side * 5.4 + mix(-1.7, 1.7, u), -4.2 - 1.1 * Math.sqrt(1 - 0.9 * (2 * u - 1) ** 2)],
      threads: 3,
      radius: 0.75,
      lift: 0.4,
      dome: 0.2,
    }),
  )
  const brows = [-1, 1].map((side) =>
    line(
      [
        [side * 5.2, eyeY + 6.6 + (side > 0 ? 1.4 : 0)],
        [side * 7.6, eyeY + 8.2 + (side > 0 ? 1.6 : 0)],
        [side * 10.4, eyeY + 7.2 + (side > 0 ? 1 : 0)],
      ],
      0.6,
      1.2,
    ),
  )
  return [lips, ...dimples, ...nostrils, ...brows]
}

/** The Gale Steed: patinated bronze in short pile, mid-stride, delighted. */
export const horseGalesteed = defineCharm(
  'pl-horse-galesteed',
  async ({ facts, colors }): Promise<CharmModel> => {
    const [patina, deep, gold] = colors
    const plush = await coat('main', [patina, deep], 1.7)
    const satin = await trim('satin', gold, [gold, deep, '#17443F', '#F7EEDB'], {
      woolly: 0,
      roughness: 0.7,
      doubleSided: true,
    })
    const glass = eye('button', '#10211F')
    const mesh = softMesh(fur, {
      min: [-60, -4, -28],
      max: [60, 112, 40],
      edge: 1.8,
      triangles: 2950,
      pile: pileAt,
    })
    const loopY = hit(barrel, [0, 120, 0], [0, -1, 0])[1] + 1.2
    const loop = satin.dyed(0, cordLoop({ height: 12, width: 5.6, wire: 1, y: loopY }))
    const whites = [-1, 1].map((side) =>
      applique(face, {
        outline: roundOutline([side * eyeX, eyeY], [4.7, 5.1], { turn: side * -0.12, count: 16 }),
        lift: 0.7,
        dome: 0.9,
        rings: 3,
      }),
    )
    const { body, attach } = hungByLoop(
      fitted(
        [
          plush.dyed(mesh, [(p) => Math.min(dapples(p), hoof(p))]),
          satin.cloth(saddleCloth()),
          ...[...harness(), ...bridle().map(head.worn), bell()].map((g) => satin.dyed(0, g)),
          ...[...mane(), ...forelock().map(head.worn), ...tail(), ...gust(), binding()].map((g) =>
            satin.dyed(1, g),
          ),
          ...threads().map((g) => satin.dyed(2, head.worn(g))),
          ...whites.map((g) => satin.dyed(3, head.worn(g))),
          ...[-1, 1].map((side) =>
            part(
              head.worn(
                buttonEye(face, {
                  x: side * (eyeX - 0.3),
                  y: eyeY - 0.2,
                  radius: 4.1,
                  lift: 1.6,
                  flat: 0.6,
                }),
              ),
              glass,
            ),
          ),
          loop,
        ],
        facts.dims_mm,
      ),
      2,
    )
    return {
      hanger: hang(facts, { attach }),
      body,
      occlusionMm: 10,
      massCenter: [-1, -56, 1],
      ellipsoids: [
        { center: [4, -56, 0], radii: [40, 24, 20] },
        { center: [-37, -26, 8], radii: [19, 27, 20] },
        { center: [2, -88, 0], radii: [36, 20, 19] },
        { center: [49, -34, 0], radii: [9, 22, 8] },
      ],
    }
  },
)
