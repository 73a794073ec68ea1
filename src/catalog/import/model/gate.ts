import { CHARM_BUDGET, MODEL_BUDGET } from './budget'
import { bodyOrigin, boxAround, type CleanBody, cleanBodyOf, seenFrom } from './clean/body'
import { creditOf, type ModelCredit } from './clean/credit'
import { dress } from './clean/dress'
import { type DressedPiece, withFewerMaterials } from './clean/fewer-materials'
import { findOpen } from './clean/open-edges'
import { shaded } from './clean/shaded-surfaces'
import { simplified } from './clean/simplify'
import type { ShadedSurface } from './clean/surface'
import { surfacesOf } from './clean/surfaces'
import type { RedrawnPicture, RedrawPicture } from './pictures'
import { extentOf, sidesOf } from './pose/extent'
import { findOwnHardware } from './pose/own-hardware'
import { poseModel } from './pose/pose-model'
import { trueSize } from './pose/unit-of-length'
import type { DracoModule } from './read/draco'
import { checkExtensions } from './read/extensions'
import { formatOf } from './read/file-format'
import { readChunks } from './read/glb-chunks'
import { type Gltf, readGltf } from './read/gltf-schema'
import { type FilesBeside, readImages } from './read/images'
import { parseJson } from './read/json-text'
import { readModelBytes } from './read/model-bytes'
import { readGraph } from './read/node-graph'
import { checkReferences } from './read/references'
import { checkCounts } from './read/sizes'
import { RefusedModel, refuseModel } from './refused-model'
import type { ModelFault, ModelNotice } from './verdict'

/** What the gate cannot do by itself. */
export interface GatePorts {
  readonly redraw: RedrawPicture
  /** A decoder of its own for each model: a damaged one may leave it unusable. */
  readonly loadDraco: () => Promise<DracoModule>
}

/** A stranger's model, cleaned: nothing of its file is left but numbers that were looked at. */
export interface StrangerModel {
  readonly body: CleanBody
  /** A clasp, a ring or a chain that was modeled with it, in the body's frame; the body is without it. */
  readonly hardware: readonly ShadedSurface[]
  readonly pictures: ReadonlyMap<number, RedrawnPicture>
  readonly credit: ModelCredit
}

export type GateVerdict =
  | {
      readonly outcome: 'load' | 'load-warn'
      readonly notices: readonly ModelNotice[]
      /** Of everything in the file, hardware included, in its true size. */
      readonly sizeMm: readonly [number, number, number]
      readonly model: StrangerModel
    }
  | { readonly outcome: 'reject'; readonly fault: ModelFault }

/** Whether a file of so many bytes is worth reading; null when it is. */
export function refuseBySize(bytes: number): ModelFault | null {
  if (bytes === 0) return { code: 'FILE_EMPTY' }
  const max = MODEL_BUDGET.fileBytes
  return bytes > max ? { code: 'FILE_TOO_LARGE', bytes, max } : null
}

/**
 * The one way in for a stranger's GLB. Everything is counted and held against its limits before it is unfolded; what is
 * refused comes back as a value. Runs in a worker, which whoever started it ends after `MODEL_BUDGET.milliseconds`.
 */
export async function passGate(
  file: Uint8Array,
  ports: GatePorts,
  beside?: FilesBeside,
): Promise<GateVerdict> {
  try {
    return await admit(file, ports, beside)
  } catch (thrown) {
    if (thrown instanceof RefusedModel) return { outcome: 'reject', fault: thrown.fault }
    throw thrown
  }
}

async function admit(file: Uint8Array, ports: GatePorts, beside?: FilesBeside): Promise<GateVerdict> {
  const unread = refuseBySize(file.length)
  if (unread) refuseModel(unread)
  const format = formatOf(file)
  if (format !== 'glb') refuseModel({ code: 'OTHER_FORMAT', format })
  const { json, binary } = readChunks(file)
  const gltf = readGltf(parseJson(json))
  checkExtensions(gltf)
  checkReferences(gltf)
  const graph = readGraph(gltf)
  checkCounts(gltf, graph)
  const bytes = await readModelBytes(gltf, binary)
  const images = readImages(gltf, bytes, beside)
  const draco = usesDraco(gltf) ? await ports.loadDraco() : null
  const { pieces, droppedTriangles, hadLines } = poseModel(gltf, graph, bytes, draco)
  const box = extentOf(pieces)
  if (!box) refuseModel({ code: 'NOTHING_TO_SHOW' })
  const sides = sidesOf(box)
  const size = trueSize(Math.max(...sides))

  const ownHardware = findOwnHardware(pieces)
  const { dressed, pictures, lost } = await dress(gltf, images, pieces, ports.redraw)
  const means = new Map([...pictures].map(([image, { mean }]) => [image, mean]))
  const fewer = withFewerMaterials(dressed, CHARM_BUDGET.materials, means)
  const isHardware = dressed.map(({ piece }) => ownHardware.has(piece))
  const scale = size.mm / 1000
  const ofBody = await cleaned(
    fewer.filter((_, i) => !isHardware[i]),
    scale,
    CHARM_BUDGET.triangles,
  )
  const ofHardware = await cleaned(
    fewer.filter((_, i) => isHardware[i]),
    scale,
    CHARM_BUDGET.hardwareTriangles,
  )
  const body = cleanBodyOf(ofBody)
  const hardware = seenFrom(ofHardware, bodyOrigin(boxAround(ofBody)))

  const notices: readonly (ModelNotice | false | null)[] = [
    ...lost.map(
      (image): ModelNotice =>
        image.kind === 'missing'
          ? { code: 'PICTURE_MISSING', name: image.name }
          : { code: 'PICTURE_UNREADABLE', format: image.format },
    ),
    droppedTriangles > 0 && { code: 'TRIANGLES_DROPPED', count: droppedTriangles },
    hadLines && { code: 'LINES_DROPPED' },
    size.notice,
    fewer !== dressed && {
      code: 'MATERIALS_MERGED',
      from: new Set(dressed.map(({ material }) => material)).size,
    },
    file.length > MODEL_BUDGET.easyFileBytes && { code: 'FILE_LARGE', bytes: file.length },
  ]
  const said = notices.filter((notice) => notice !== null && notice !== false)
  return {
    outcome: said.length > 0 ? 'load-warn' : 'load',
    notices: said,
    sizeMm: [sides[0] * size.mm, sides[1] * size.mm, sides[2] * size.mm],
    model: { body, hardware, pictures, credit: creditOf(gltf) },
  }
}

/** Pieces as few surfaces in meters, seen from both sides only where they are open. */
async function cleaned(
  pieces: readonly DressedPiece[],
  scale: number,
  most: number,
): Promise<readonly ShadedSurface[]> {
  const surfaces = shaded(await simplified(surfacesOf(pieces, scale), most))
  const open = findOpen(surfaces)
  return surfaces.map((surface, i) => {
    const doubleSided = surface.material.doubleSided && (open[i] ?? false)
    return { ...surface, material: { ...surface.material, doubleSided } }
  })
}

const usesDraco = ({ meshes }: Gltf): boolean =>
  meshes.some(({ primitives }) =>
    primitives.some(({ extensions }) => extensions.KHR_draco_mesh_compression !== undefined),
  )
