import type { OwnExtras } from '../../photo/model/own-charm-glb'
import { boxAround, type CleanBody } from '../clean/body'
import type { ModelCredit } from '../clean/credit'
import type { ShadedSurface } from '../clean/surface'
import type { RedrawnPicture } from '../pictures'
import { sidesOf } from '../pose/extent'
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
  readonly attach?: Triple
  /** How far right of the anchor and in front of it the body's middle is; its ring hangs straight below when nothing is said. */
  readonly shift?: readonly [x: number, z: number]
  /** The loop that it is held by; the app colors what its name says. */
  readonly fitting?: { readonly surface: ShadedSurface; readonly role: 'metal' | 'cord' }
  readonly strapHex?: string
  /** What motion reads, from the anchor; the body's box when nothing is said. */
  readonly extras?: OwnExtras
}

/** Of the longest side. */
const POSITION_STEPS = 16_383

/**
 * A charm's GLB by the contract of built-in models (modeling/README.md): a top node of its id with `attach` and `body`,
 * extras `dangle`; quantized, packed by meshopt. The mesh below `body` has one primitive a material.
 */
export async function writeCharm(file: CharmFile): Promise<Uint8Array<ArrayBuffer>> {
  const { body, id, dropMm, ringMm, credit, fitting, strapHex } = file
  const [x, y, z] = file.attach ?? body.hole
  const [right, forward] = file.shift ?? [-x, -z]
  const drop = dropMm / 1000
  const attach: Triple = [x + right, y - drop, z + forward]
  const parts = glbParts()
  const look = materialWriter(parts, file.pictures)
  const meshes: object[] = []
  /** A node of surfaces, placed from where the ring sits. */
  const meshNode = async (name: string, surfaces: readonly ShadedSurface[], role?: string) => {
    const { min, max } = boxAround(surfaces)
    const step = Math.max(...sidesOf({ min, max })) / POSITION_STEPS
    const primitives = await packedPrimitives(parts, surfaces, min, step)
    const materials = surfaces.map(({ material }) => look.add(material, role))
    meshes.push({ primitives: primitives.map((primitive, i) => ({ ...primitive, material: materials[i] })) })
    return {
      name,
      mesh: meshes.length - 1,
      translation: [min[0] - x, min[1] - y, min[2] - z],
      scale: [step, step, step],
    }
  }
  const bodyNode = await meshNode('body_mesh', body.surfaces)
  const fittingNode = fitting && (await meshNode('fitting_mesh', [fitting.surface], fitting.role))
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
        extras: { dangle: { id, dropMm, ...(file.extras ?? boxExtras(body, [right, -drop, forward])) } },
      },
      {
        name: 'attach',
        translation: rounded(attach),
        extras: { dangle: { ringMm, ...(strapHex !== undefined && { strap: strapHex }) } },
      },
      { name: 'body', translation: rounded(attach), children: fittingNode ? [3, 4] : [3] },
      bodyNode,
      ...(fittingNode ? [{ name: 'fitting', children: [5] }, fittingNode] : []),
    ],
    meshes,
    ...look.json(),
  })
}

/** What motion reads of a body that nobody felt. */
function boxExtras(body: CleanBody, [right, up, out]: Triple) {
  const half = body.sizeMm.map((side) => side / 2000)
  const hung = ([x, y, z]: Triple): readonly number[] => rounded([x + right, y + up, z + out])
  return {
    massCenter: hung(body.massCenter),
    ellipsoids: [{ center: hung([0, -(half[1] ?? 0), 0]), radii: rounded(half), rotation: [0, 0, 0, 1] }],
  }
}

const rounded = (values: readonly number[]): readonly number[] => values.map((v) => Math.round(v * 1e6) / 1e6)
