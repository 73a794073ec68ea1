import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXTMeshoptCompression } from '@gltf-transform/extensions'
import { glbIo } from '../kit/glb'
import { withJson } from '../kit/slim'
import { atRest, laidPulls } from './lay'
import { readRecords, writeRecords } from './records'
import { splitPulls } from './split-pulls'

/**
 * Takes zip pulls out of carriers' meshes where they still are part of them, finds their stops, and writes these into the
 * catalog and where pulls rest into the models.
 */
export async function writePulls(modelsFolder: string): Promise<void> {
  const io = await glbIo()
  const folder = join(modelsFolder, 'carriers')
  const records = readRecords()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.glb'))) {
    const start = performance.now()
    const record = records.find(({ id }) => `${id}.glb` === name)
    const pulls = record?.points.filter(({ kind }) => kind === 'zipper_pull') ?? []
    if (!record || pulls.length === 0) continue
    const path = join(folder, name)
    let bytes: Uint8Array = readFileSync(path)
    const document = await io.readBinary(bytes)
    if (await splitPulls(document, record)) {
      document
        .createExtension(EXTMeshoptCompression)
        .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER })
      bytes = await io.writeBinary(document)
    }
    const laid = laidPulls(document, record)
    const after = withJson(bytes, atRest(laid))
    if (!readFileSync(path).equals(after)) writeFileSync(path, after)
    for (const { point, stops } of laid) Object.assign(point, stops[0], { stops: stops.slice(1) })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const rests = laid.map(({ point, stops }) => `${point.id} ${stops[0]?.position_mm.join(' ')}`)
    console.log(`${name}  ${seconds} s  pulls rest at ${rests.join(', ')}`)
  }
  writeRecords(records)
}
