import { WebIO } from '@gltf-transform/core'
import { KHRDracoMeshCompression } from '@gltf-transform/extensions'
import { createDecoderModule, createEncoderModule } from 'draco3d'
import { png } from '../../../share/make-png'
import { type AnyJson, charmGlb } from './make-glb'

/** The stranger's charm with its shape packed by Draco, by one of its two methods. */
export async function dracoGlb(
  change: (json: AnyJson) => void = () => {},
  method: 'EDGEBREAKER' | 'SEQUENTIAL' = 'EDGEBREAKER',
): Promise<Uint8Array> {
  const io = new WebIO().registerExtensions([KHRDracoMeshCompression]).registerDependencies({
    'draco3d.encoder': await createEncoderModule(),
    'draco3d.decoder': await createDecoderModule(),
  })
  const document = await io.readBinary(charmGlb(png(), change))
  document
    .createExtension(KHRDracoMeshCompression)
    .setRequired(true)
    .setEncoderOptions({
      method: KHRDracoMeshCompression.EncoderMethod[method],
      quantizationBits: { POSITION: 16 },
    })
  return io.writeBinary(document)
}
