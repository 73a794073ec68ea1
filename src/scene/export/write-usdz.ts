import type { Object3D } from 'three'
import type { Watch } from '../../picture/shot'
import { forQuickLook } from './for-quick-look'

/** An outfit as USDZ for AR Quick Look, meters, pictures inside, no side longer than `texture` pixels. Changes the outfit. */
export async function writeUsdz(
  outfit: Object3D,
  texture: number,
  { signal, onProgress }: Watch = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { USDZExporter } = await import('three/addons/exporters/USDZExporter.js')
  signal?.throwIfAborted()
  forQuickLook(outfit, texture)
  onProgress?.(0.3)
  const usdz = await new USDZExporter().parseAsync(outfit, {
    quickLookCompatible: false,
    maxTextureSize: texture,
  })
  signal?.throwIfAborted()
  onProgress?.(1)
  return usdz
}
