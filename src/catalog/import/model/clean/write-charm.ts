import type { RedrawnPicture } from '../pictures'
import { extentOf, sidesOf } from '../pose/extent'
import type { CleanBody } from './body'
import type { ModelCredit } from './credit'
import { glbParts } from './glb-parts'
import { materialWriter } from './material-writer'
import { packedPrimitives } from './packed-mesh'

type Triple = readonly [number, number, number]

/** How a body hangs: its name, and its ring; lengths in the body's frame, meters, where no unit is said. */
export interface CharmFile {
  readonly id: string
  readonly body: CleanBody
  /** By the number that materials know them by. */
  readonly pictures: ReadonlyMap<number, RedrawnPicture>
  readonly credit: ModelCredit
  /** From the anchor to the body's top. */
  readonly dropMm: number
  /** Inside diameter of the ring that goes through it. */
  readonly ringMm: number
  /** Where the ring sits; the body's own proposal when nothing is said. */
  readonly hole?: Triple
}

/** Of the longest side. */
const POSITION_STEPS = 16_383

/**
 * A charm's GLB by the contract of built-in models (modeling/README.md): a top node of its id with `attach` and `body`,
 * extras `dangle`; quantized, packed by meshopt. The mesh below `body` has one primitive a material.
 */
export async function writeCharm(file: CharmFile): Promise<Uint8Array> {
  const { body, id, dropMm, ringMm, credit, hole = body.hole } = file
  const drop = dropMm / 1000
  // The ring hangs straight below the anchor.
  const shift: Triple = [-hole[0], -drop, -hole[2]]
  const attach: Triple = [0, hole[1] - drop, 0]
  const box = extentOf(body.surfaces)
  if (!box) throw new Error('a body has triangles')
  const step = Math.max(...sidesOf(box)) / POSITION_STEPS
  const parts = glbParts()
  const look = materialWriter(parts, file.pictures)
  const primitives = await packedPrimitives(parts, body.surfaces, box.min, step)
  const materials = body.surfaces.map(({ material }) => look.add(material))
  const at = (k: 0 | 1 | 2): number => box.min[k] + shift[k] - attach[k]
  const center = ([x, y, z]: Triple): Triple => [x + shift[0], y + shift[1], z + shift[2]]
  const half = sidesOf(box).map((side) => side / 2)
  const middle = center([
    (box.min[0] + box.max[0]) / 2,
    (box.min[1] + box.max[1]) / 2,
    (box.min[2] + box.max[2]) / 2,
  ])
  const said = Object.fromEntries(Object.entries(credit).filter(([, text]) => text !== null))
  return parts.write({
    asset: {
      version: '2.0',
      generator: 'Dangle',
      ...(Object.keys(said).length > 0 && {
        copyright: [credit.creator, credit.license].filter((text) => text !== null).join(', '),
        extras: said,
      }),
    },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [
      {
        name: id,
        children: [1, 2],
        extras: {
          dangle: {
            id,
            dropMm,
            massCenter: rounded(center(body.massCenter)),
            ellipsoids: [{ center: rounded(middle), radii: rounded(half), rotation: [0, 0, 0, 1] }],
          },
        },
      },
      { name: 'attach', translation: rounded(attach), extras: { dangle: { ringMm } } },
      { name: 'body', translation: rounded(attach), children: [3] },
      { name: 'body_mesh', mesh: 0, translation: [at(0), at(1), at(2)], scale: [step, step, step] },
    ],
    meshes: [{ primitives: primitives.map((primitive, i) => ({ ...primitive, material: materials[i] })) }],
    ...look.json(),
  })
}

const rounded = (values: readonly number[]): readonly number[] => values.map((v) => Math.round(v * 1e6) / 1e6)
