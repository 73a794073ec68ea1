import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import { fitted } from '../../kit/part'
import { coat } from './coat'
import { cordLoop } from './cord-loop'
import { hungByLoop } from './hung'
import { hit, softMesh } from './soft'
import { barrel, cream, fur, pileAt } from './tapir-body'
import { claws, clouds, folds, moon, nostrils, seams, sleep, stripes } from './tapir-gold'
import { trim } from './trim'

/** Nimbus: eats bad dreams, sleeps on his feet, wears the sky's good omens along his back. */
export const tapirNimbus = defineCharm('pl-tapir-nimbus', async ({ facts, colors }): Promise<CharmModel> => {
  const [night, moonlight, gold] = colors
  const plush = await coat('main', [night, moonlight], 2)
  const satin = await trim('satin', gold, [gold, '#1B2440'], {
    woolly: 0,
    roughness: 0.5,
    sheen: '#5A4A20',
    sheenRoughness: 0.4,
  })
  const mesh = softMesh(fur, {
    min: [-66, -4, -36],
    max: [68, 88, 60],
    edge: 1.9,
    triangles: 3350,
    pile: pileAt,
  })
  const loopX = 6
  const top = hit(barrel, [loopX, 120, -2], [0, -1, 0])[1]
  const loop = satin.dyed(
    0,
    cordLoop({ height: 84 - top, width: 5.6, wire: 1.05, y: top }).translate(loopX, 0, -2),
  )
  const { body: parts, attach } = hungByLoop(
    fitted(
      [
        plush.dyed(mesh, [cream]),
        ...[...clouds(), ...seams(), ...sleep(), ...folds(), ...claws(), ...stripes(), moon()].map((g) =>
          satin.dyed(0, g),
        ),
        ...nostrils().map((g) => satin.dyed(1, g)),
        loop,
      ],
      facts.dims_mm,
    ),
    2.1,
  )
  return {
    hanger: hang(facts, { attach }),
    body: parts,
    occlusionMm: 10,
    massCenter: [2, -46, 0],
    ellipsoids: [
      { center: [8, -42, -2], radii: [44, 27, 26] },
      { center: [-31, -34, 15], radii: [25, 22, 22] },
      { center: [4, -74, 0], radii: [40, 14, 25] },
    ],
  }
})
