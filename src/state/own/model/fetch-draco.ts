import decoderAddress from 'draco3d/draco_decoder.wasm?url'
import type { DracoModule } from '../../../catalog/import/model/read/draco'

/** A Draco decoder of its own, from beside the app; fetched with the first model that needs one. */
export async function fetchDraco(): Promise<DracoModule> {
  const [{ default: createDecoder }, answer] = await Promise.all([
    import('draco3d/draco_decoder_nodejs.js'),
    fetch(decoderAddress),
  ])
  if (!answer.ok) throw new Error(`the decoder did not come: ${answer.status}`)
  return createDecoder({ wasmBinary: await answer.arrayBuffer() })
}
