import { writeFile } from 'node:fs/promises'
import { quoted, type Refusal, refuse } from './answer'

/** Writes bytes to a file; the refusal where that cannot be, else null. */
export async function writeOut(path: string, bytes: Uint8Array): Promise<Refusal | null> {
  try {
    await writeFile(path, bytes)
    return null
  } catch {
    return refuse('NO_FILE', `The file ${quoted(path)} cannot be written.`)
  }
}
