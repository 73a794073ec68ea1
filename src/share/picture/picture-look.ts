import * as v from 'valibot'
import { captionOf, NO_CAPTION, writtenCaption } from '../../look/caption'
import { asWritten } from '../../look/file/serialize'
import type { WrittenLook } from '../../look/file/written-look'
import type { Look } from '../../look/look'
import { SCORE_VERSION } from '../../look/score-version'
import { type LeftOut, packLink, readLinkCode } from '../link/link-code'
import type { LinkProblem } from '../link/link-problem'
import type { PictureProblem } from './picture-problem'
import { isIntact, type PngFault, pngChunk, pngOf, walkPng } from './png-chunks'

export const PICTURE_LIMITS = {
  bytes: 64 * 1024 * 1024,
  lookBytes: 64 * 1024,
} as const

export type ReadPicture =
  | { readonly ok: true; readonly look: WrittenLook }
  | { readonly ok: false; readonly problem: PictureProblem }

export type MadePicture =
  | {
      readonly ok: true
      readonly png: Uint8Array<ArrayBuffer>
      /** What of the look had no room in the picture. */
      readonly leftOut: readonly LeftOut[]
    }
  | { readonly ok: false; readonly problem: PictureProblem }

/** By its letters: not needed to show the picture, private, and still right after the pixels were edited. */
const LOOK_CHUNK = 'dgLk'
const LOOK_VERSION = 1

/** What says how the pixels look. Everything else may tell about people, places and machines, and stays behind. */
const SHOWN = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'pHYs'],
  ...['sRGB', 'gAMA', 'cHRM', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT'],
])

const Written = v.object({
  look: v.string(),
  title: v.optional(v.string(), ''),
  author: v.optional(v.string(), ''),
  credits: v.optional(v.array(v.string()), []),
})

const refuse = (problem: PictureProblem) => ({ ok: false, problem }) as const

const DAMAGED = { kind: 'damaged', why: 'content' } as const satisfies PictureProblem

function ofFault({ why }: PngFault): PictureProblem {
  if (why === 'not_a_png') return { kind: why }
  return { kind: 'damaged', why: why === 'cut_off' ? why : 'chunks' }
}

function ofLink(problem: LinkProblem): PictureProblem {
  if (problem.kind === 'newer_version') return problem
  if (problem.kind !== 'too_long') return DAMAGED
  return { kind: 'too_large', what: 'look', max: problem.max }
}

function tooLarge({ length }: Uint8Array): PictureProblem | null {
  const { bytes: max } = PICTURE_LIMITS
  return length > max ? { kind: 'too_large', what: 'picture', max } : null
}

function writeBody(look: WrittenLook): {
  readonly body: Uint8Array
  readonly leftOut: readonly LeftOut[]
} {
  const { code, leftOut } = packLink({ ...look, ...NO_CAPTION })
  const written = { look: code, ...writtenCaption(captionOf(look)), scoreVersion: SCORE_VERSION }
  const text = new TextEncoder().encode(JSON.stringify(written))
  return { body: Uint8Array.of(LOOK_VERSION, ...text), leftOut }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return null
  }
}

function readBody(body: Uint8Array): ReadPicture {
  const { lookBytes: max } = PICTURE_LIMITS
  if (body.length > max) return refuse({ kind: 'too_large', what: 'look', max })
  const [version = 0] = body
  if (version > LOOK_VERSION) return refuse({ kind: 'newer_version', version })
  const written = v.safeParse(Written, version === LOOK_VERSION ? jsonIn(body.subarray(1)) : null)
  if (!written.success) return refuse(DAMAGED)
  const read = readLinkCode(written.output.look)
  return read.ok
    ? { ok: true, look: { ...read.look, ...captionOf(written.output) } }
    : refuse(ofLink(read.problem))
}

/**
 * The same pixels with the look inside (docs/decisions/0005-look-in-a-picture.md), without whatever else the picture
 * told: text, camera, place, time. What was set aside and what is written on charms come along as far as in a link.
 */
export function withLook(png: Uint8Array, look: Look | WrittenLook): MadePicture {
  const large = tooLarge(png)
  if (large) return refuse(large)
  const { body, leftOut } = writeBody('placed' in look ? asWritten(look) : look)
  const again = readBody(body)
  if (!again.ok) return again
  const kept: Uint8Array[] = []
  for (const chunk of walkPng(png)) {
    if (chunk.kind === 'fault') return refuse(ofFault(chunk))
    if (SHOWN.has(chunk.type)) kept.push(chunk.whole)
    // Ahead of the pixels: a download that broke off still opens.
    if (chunk.type === 'IHDR') kept.push(pngChunk(LOOK_CHUNK, body))
  }
  return { ok: true, png: pngOf(kept), leftOut }
}

/** The look inside a PNG exactly as it was written, or why there is none. Reads any bytes and never throws. */
export function lookIn(png: Uint8Array): ReadPicture {
  const large = tooLarge(png)
  if (large) return refuse(large)
  for (const chunk of walkPng(png)) {
    if (chunk.kind === 'fault') return refuse(ofFault(chunk))
    if (chunk.type !== LOOK_CHUNK) continue
    const oversized = chunk.body.length > PICTURE_LIMITS.lookBytes
    return oversized || isIntact(chunk) ? readBody(chunk.body) : refuse({ kind: 'damaged', why: 'checksum' })
  }
  return refuse({ kind: 'no_look' })
}
