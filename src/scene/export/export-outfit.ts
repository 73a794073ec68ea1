import {
  type Credit,
  MODEL_LIMITS,
  MODEL_TYPES,
  type ModelFile,
  type ModelKind,
  type Simplification,
} from '../../picture/export/model-file'
import { PhotoError, type Watch } from '../../picture/studio/photo-request'
import type { Outfit } from '../outfit/outfit'
import { composeOutfit } from './compose-outfit'
import { sizeMmOf, trianglesOf } from './measure-outfit'
import { simplificationsOf } from './simplified'
import { writeGlb } from './write-glb'
import { writeUsdz } from './write-usdz'

/** An outfit as a file. Tried again with smaller pictures when it is too large, then given up with a `PhotoError`, as is an outfit without a shape. */
export async function exportOutfit(
  outfit: Outfit,
  kind: ModelKind,
  credit: Credit,
  watch: Watch = {},
): Promise<ModelFile> {
  const simplified = simplificationsOf(outfit, kind)
  for (const texture of [MODEL_LIMITS.texture, MODEL_LIMITS.smallTexture]) {
    watch.signal?.throwIfAborted()
    const tree = composeOutfit(outfit)
    const triangles = trianglesOf(tree)
    if (triangles === 0) throw new PhotoError('models')
    const measures = { triangles, sizeMm: sizeMmOf(tree) }
    const bytes =
      kind === 'glb'
        ? await writeGlb(tree, credit, texture, watch)
        : await writeUsdz(tree, credit, texture, watch)
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
