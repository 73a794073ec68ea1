import {
  type Credit,
  MODEL_LIMITS,
  MODEL_TYPES,
  type ModelFile,
  type ModelKind,
  type Simplification,
} from '../../picture/export/model-file'
import { PhotoError, type Watch } from '../../picture/studio/photo-request'
import { composeOutfit, type Standing } from './compose-outfit'
import { sizeMmOf, trianglesOf } from './measure-outfit'
import { simplificationsOf } from './simplified'
import { writeGlb } from './write-glb'
import { writeUsdz } from './write-usdz'

/** What stands on the stage as a file. Tried again with smaller pictures when it is too large, then given up with a `PhotoError`, as is an outfit without a shape. */
export async function exportOutfit(
  standing: Standing,
  kind: ModelKind,
  credit: Credit,
  watch: Watch = {},
): Promise<ModelFile> {
  const simplified = simplificationsOf(standing, kind)
  for (const texture of [MODEL_LIMITS.texture, MODEL_LIMITS.smallTexture]) {
    watch.signal?.throwIfAborted()
    const outfit = composeOutfit(standing)
    const triangles = trianglesOf(outfit)
    if (triangles === 0) throw new PhotoError('models')
    const measures = { triangles, sizeMm: sizeMmOf(outfit) }
    const bytes =
      kind === 'glb'
        ? await writeGlb(outfit, credit, texture, watch)
        : await writeUsdz(outfit, credit, texture, watch)
    if (bytes.byteLength > MODEL_LIMITS.bytes[kind]) continue
    const reduced: readonly Simplification[] = texture < MODEL_LIMITS.texture ? ['textures'] : []
    return {
      kind,
      blob: new Blob([bytes], { type: MODEL_TYPES[kind] }),
      ...measures,
      simplified: [...simplified, ...reduced],
    }
  }
  throw new PhotoError('too_large')
}
