import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { LIGHTS, type Light } from '../../src/look/facts/light'
import {
  ENVIRONMENT_BLUR,
  FINGERPRINT_BYTES,
  LEVEL_EDGES,
  toPlanes,
} from '../../src/scene/light/environment-file'
import { LIGHT_RIGS } from '../../src/scene/light/light-rig'
import { onPage } from '../browser-page'
import { sharedExponent } from './shared-exponent'

/** SHA-256 of all that an environment is made from. */
export const fingerprintOf = (light: Light): Buffer => {
  const { walls, panels } = LIGHT_RIGS[light].room
  return createHash('sha256')
    .update(JSON.stringify({ walls, panels, edges: LEVEL_EDGES, blur: ENVIRONMENT_BLUR }))
    .digest()
}

const pathOf = (folder: string, light: Light): string => join(folder, 'environments', `${light}.bin`)

/** The fingerprint in a written environment, null where there is none. */
export const fingerprintIn = (folder: string, light: Light): Buffer | null => {
  const path = pathOf(folder, light)
  return existsSync(path) ? readFileSync(path).subarray(0, FINGERPRINT_BYTES) : null
}

/** Filters the room of every light whose file is missing or was made from another. */
export const writeEnvironments = async (folder: string): Promise<void> => {
  const due = LIGHTS.filter((light) => !fingerprintIn(folder, light)?.equals(fingerprintOf(light)))
  if (due.length === 0) return
  mkdirSync(join(folder, 'environments'), { recursive: true })
  await onPage('environments/index.html', { width: 300, height: 300 }, async (page) => {
    await page.waitForFunction(() => window.environment !== undefined, undefined, { timeout: 60_000 })
    for (const light of due) {
      const radiance = await page.evaluate((name) => window.environment?.(name) ?? [], light)
      const pixels = Uint32Array.from({ length: radiance.length / 4 }, (_, at) =>
        sharedExponent(radiance[4 * at] ?? 0, radiance[4 * at + 1] ?? 0, radiance[4 * at + 2] ?? 0),
      )
      const packed = deflateSync(toPlanes(pixels), { level: 9 })
      writeFileSync(pathOf(folder, light), Buffer.concat([fingerprintOf(light), packed]))
      console.log(`${light}  ${(packed.byteLength / 1024).toFixed(0)} KB  written`)
    }
  })
}
