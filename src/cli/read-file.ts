import { readFile, stat } from 'node:fs/promises'
import { quoted, type Refusal, refuse } from './answer'

/** The bytes of a file; `tooLarge` is the answer to more than `max` of them. */
export async function readBytes(path: string, max: number, tooLarge: Refusal): Promise<Uint8Array | Refusal> {
  try {
    return (await stat(path)).size > max ? tooLarge : await readFile(path)
  } catch {
    return refuse('NO_FILE', `The file ${quoted(path)} cannot be read.`)
  }
}
