import type { Object3D } from 'three'
import type { Credit } from '../../picture/export/model-file'
import type { Watch } from '../../picture/studio/photo-request'
import { onDemand } from '../../state/on-demand'
import { forQuickLook } from './for-quick-look'
import { allMaterialsOf } from './measure-outfit'
import { signed, slimmed } from './slim-usda'
import { pack, unpack } from './usdz-package'

const loadExporter = onDemand(() => import('three/addons/exporters/USDZExporter.js'))

/** An outfit as USDZ for AR Quick Look, meters, pictures inside, no side longer than `texture` pixels. Changes the outfit. */
export async function writeUsdz(
  outfit: Object3D,
  credit: Credit,
  texture: number,
  { signal, onProgress }: Watch = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { USDZExporter } = await loadExporter()
  signal?.throwIfAborted()
  forQuickLook(outfit, texture)
  onProgress?.(0.3)
  const usdz = await new USDZExporter().parseAsync(outfit, { maxTextureSize: texture })
  signal?.throwIfAborted()
  onProgress?.(0.8)
  const names = new Map([...allMaterialsOf(outfit)].map(({ id, name }) => [id, name]))
  const files = Object.entries(unpack(usdz)).map(([name, bytes]) => {
    if (name === 'model.usda') return [name, rewritten(bytes, (text) => signed(text, names, credit))] as const
    return [name, name.endsWith('.usda') ? rewritten(bytes, slimmed) : bytes] as const
  })
  onProgress?.(1)
  return pack(Object.fromEntries(files))
}

const rewritten = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  new TextEncoder().encode(change(new TextDecoder().decode(bytes)))
