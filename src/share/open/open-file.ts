import { type LookProblem, parseLookText } from '../../look/file/parse-look'
import { readStubs } from '../../look/file/read-stubs'
import type { WrittenLook } from '../../look/file/written-look'
import { LOOK_LIMITS } from '../../look/limits'
import { readLink } from '../link/link'
import type { LinkProblem } from '../link/link-problem'
import { lookIn, PICTURE_LIMITS } from '../picture/picture-look'
import type { PictureProblem } from '../picture/picture-problem'
import { type PictureSize, pictureSize } from '../picture/picture-size'
import { bringsThings } from '../picture/picture-things'
import { type OtherKind, type PictureKind, sniff } from './file-kind'

/** By which road a look came: inside the picture's file, by the code drawn in it, by a link, as a file of its own. */
export type LookSource = 'chunk' | 'code' | 'link' | 'file' | 'kept'

/** Why something that was dropped, pasted or picked opens no look. */
export type OpenProblem =
  | { readonly kind: 'picture'; readonly problem: PictureProblem }
  | { readonly kind: 'link'; readonly problem: LinkProblem }
  | { readonly kind: 'file' | 'pasted'; readonly problem: LookProblem }
  /** Pasted text that is no link either. */
  | { readonly kind: 'no_look_pasted' }
  | { readonly kind: 'wrong_type'; readonly type: OtherKind }
  /** More bytes, or more pixels, than are read. */
  | { readonly kind: 'too_large' }
  | { readonly kind: 'too_many_pixels' }
  /** A picture without a look whose code is none of ours. */
  | { readonly kind: 'foreign_code' }
  /** The picture could not be decoded, or not in time. */
  | { readonly kind: 'unreadable' }

export type OpenedFile =
  | {
      readonly ok: true
      readonly look: WrittenLook
      readonly by: LookSource
      /** Own things came in the same file. */
      readonly brings?: true
    }
  | { readonly ok: false; readonly problem: OpenProblem }

/** What is read at all: asked of a file's size before its bytes, and of a picture's header before its pixels. */
export const OPEN_LIMITS = { bytes: PICTURE_LIMITS.bytes, side: 16_384, pixels: 64e6 } as const

/** Every text that a code drawn in a picture says; rejects when the picture cannot be decoded. */
export type FindCodes = (picture: {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly kind: PictureKind
  readonly size: PictureSize
}) => Promise<readonly string[]>

const refuse = (problem: OpenProblem): OpenedFile => ({ ok: false, problem })

const tooManyPixels = ({ width, height }: PictureSize): boolean =>
  Math.max(width, height) > OPEN_LIMITS.side || width * height > OPEN_LIMITS.pixels

/** The first of the codes that is a look; else what is wrong with the one that tried to be. */
function lookOfCodes(codes: readonly string[]): OpenedFile | null {
  const read = codes.map(readLink)
  const found = read.find(({ ok }) => ok)
  if (found?.ok) return { ok: true, look: found.look, by: 'code' }
  for (const one of read) {
    if (!one.ok && one.problem.kind === 'newer_version') return refuse({ kind: 'link', problem: one.problem })
  }
  return codes.length > 0 ? refuse({ kind: 'foreign_code' }) : null
}

/** The look inside a picture's file, else the look of the code drawn in it. */
async function openPicture(
  bytes: Uint8Array<ArrayBuffer>,
  kind: PictureKind,
  findCodes: FindCodes,
): Promise<OpenedFile> {
  const inside = kind === 'png' ? lookIn(bytes) : null
  if (inside?.ok)
    return { ok: true, look: inside.look, by: 'chunk', ...(bringsThings(bytes) ? { brings: true } : {}) }
  const problem: PictureProblem = inside?.problem ?? { kind: 'no_look' }
  const size = pictureSize(kind, bytes)
  const isPlain = problem.kind === 'no_look'
  if (!size) return refuse(isPlain ? { kind: 'unreadable' } : { kind: 'picture', problem })
  if (tooManyPixels(size)) return refuse({ kind: 'too_many_pixels' })
  try {
    const drawn = lookOfCodes(await findCodes({ bytes, kind, size }))
    if (drawn?.ok) return drawn
    return isPlain && drawn ? drawn : refuse({ kind: 'picture', problem })
  } catch {
    return refuse(isPlain ? { kind: 'unreadable' } : { kind: 'picture', problem })
  }
}

/** Whether text means to be JSON; anything else can only be a link. */
const isJson = (text: string): boolean => /^[\s\uFEFF]*[{[]/.test(text)

/** A link, or a look as JSON. */
function readText(text: string): OpenedFile {
  if (!isJson(text)) {
    const read = readLink(text)
    return read.ok ? { ...read, by: 'link' } : refuse({ kind: 'link', problem: read.problem })
  }
  const parsed = parseLookText(text.replace(/^\uFEFF/, ''), readStubs)
  return parsed.ok ? { ...parsed, by: 'file' } : refuse({ kind: 'file', problem: parsed.problem })
}

/** Reads text as people paste it: a link, or a look as JSON. */
export function openText(text: string): OpenedFile {
  const opened = readText(text)
  if (opened.ok) return opened
  const { problem } = opened
  if (problem.kind === 'file') return refuse({ ...problem, kind: 'pasted' })
  const isNoLink = problem.kind === 'link' && problem.problem.kind === 'not_a_link'
  return isNoLink ? refuse({ kind: 'no_look_pasted' }) : opened
}

/** Whatever a file is, the look in it or why there is none. Nothing is fetched, and nothing is decoded before its limits are known. */
export async function openFile(bytes: Uint8Array<ArrayBuffer>, findCodes: FindCodes): Promise<OpenedFile> {
  if (bytes.length > OPEN_LIMITS.bytes) return refuse({ kind: 'too_large' })
  const kind = sniff(bytes)
  switch (kind) {
    case 'png':
    case 'jpeg':
    case 'webp':
      return openPicture(bytes, kind, findCodes)
    case 'text': {
      // Four bytes a character at most: what is longer is not even made into text.
      const { textLength: max } = LOOK_LIMITS
      if (bytes.length > max * 4) return refuse({ kind: 'file', problem: { code: 'TOO_LARGE', max } })
      return readText(new TextDecoder().decode(bytes))
    }
    default:
      return refuse({ kind: 'wrong_type', type: kind })
  }
}
