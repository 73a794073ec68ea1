import type { PhotoRefusal } from '../catalog/import/photo/photo-refusal'
import { faultOf } from '../look/file/look-fault'
import { LOOK_VERSION, type LookProblem } from '../look/file/parse-look'
import { LINK_VERSION } from '../share/link/link-code'
import type { LinkProblem } from '../share/link/link-problem'
import type { PictureProblem } from '../share/picture/picture-problem'
import { language as english } from '../words/en/language'
import { sayLookFault } from '../words/opening/say-look-fault'

export type ErrorCode =
  | LookProblem['code']
  | 'UNKNOWN_CARRIER'
  | 'UNKNOWN_CHARM'
  | 'NOT_A_LINK'
  | 'TOO_LONG'
  | 'DAMAGED'
  | 'NOT_A_PNG'
  | 'NO_LOOK'
  | 'SVG'
  | 'HEIC'
  | 'NOT_A_PHOTO'
  | 'TOO_MANY_PIXELS'
  | 'TOO_FEW_PIXELS'
  | 'BROKEN_PHOTO'
  | 'NO_THING'
  | 'USAGE'
  | 'NO_FILE'
  | 'BAD_TASTE'
  | 'NOT_A_PHOTO'
  | 'NOT_CUT'

/** Why a command has nothing to say. */
export interface Refusal {
  readonly ok: false
  readonly code: ErrorCode
  readonly message: string
}

/** What a command says to one input: text, with what is to be known beside it, or why there is none. */
export type Answer = { readonly ok: true; readonly line: string; readonly note?: string } | Refusal

export const answer = (value: unknown): Answer => ({ ok: true, line: JSON.stringify(value) })

export const refuse = (code: ErrorCode, message: string): Refusal => ({ ok: false, code, message })

/** Quotes foreign text so that it stays on its line. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)

export function refuseLook(problem: LookProblem): Refusal {
  switch (problem.code) {
    case 'NOT_JSON':
      return refuse(problem.code, 'The input is not JSON.')
    case 'TOO_LARGE':
      return refuse(problem.code, `The look is longer than ${problem.max} characters.`)
    case 'NEWER_VERSION':
      return refuse(
        problem.code,
        `The look is of version ${problem.version}; this release reads up to ${LOOK_VERSION}.`,
      )
    case 'NOT_A_LOOK':
      return refuse(problem.code, `This is no look. ${sayLookFault(faultOf(problem.issue), english)}`)
    default:
      return problem satisfies never
  }
}

export function refuseLink(problem: LinkProblem): Refusal {
  switch (problem.kind) {
    case 'not_a_link':
      return refuse('NOT_A_LINK', 'This is no link to a look: it holds no #l=….')
    case 'too_long':
      return refuse('TOO_LONG', `The link has ${problem.length} characters; ${problem.max} are the most.`)
    case 'newer_version':
      return refuse(
        'NEWER_VERSION',
        `The link is of version ${problem.version}; this release reads up to ${LINK_VERSION}.`,
      )
    case 'damaged':
      return refuse('DAMAGED', 'The link is damaged: a part is missing or was changed on its way.')
    default:
      return problem satisfies never
  }
}

export function refusePicture(problem: PictureProblem): Refusal {
  switch (problem.kind) {
    case 'not_a_png':
      return refuse(
        'NOT_A_PNG',
        'The file is no PNG picture; codes drawn in a picture are read by the app alone.',
      )
    case 'no_look':
      return refuse('NO_LOOK', 'The picture holds no look: apps that copy pictures leave it out.')
    case 'too_large':
      return refuse('TOO_LARGE', `The ${problem.what} is larger than ${problem.max} bytes.`)
    case 'newer_version':
      return refuse('NEWER_VERSION', `The look in the picture is of version ${problem.version}, a later one.`)
    case 'damaged':
      return refuse('DAMAGED', 'The picture is damaged: a part is missing or was changed on its way.')
    default:
      return problem satisfies never
  }
}

const mega = (count: number): number => Math.floor(count / 1_000_000)

export function refusePhoto(refusal: PhotoRefusal): Refusal {
  switch (refusal.kind) {
    case 'svg':
      return refuse('SVG', 'The file is an SVG drawing; save it as PNG, with its transparency.')
    case 'heic':
      return refuse('HEIC', 'The file is a HEIC photo, which is not read; save it as JPEG.')
    case 'no_photo':
      return refuse('NOT_A_PHOTO', 'The file is no PNG, WebP, JPEG or AVIF picture.')
    case 'too_many_bytes':
      return refuse('TOO_LARGE', `The photo is larger than ${mega(refusal.max)} MB.`)
    case 'too_many_pixels':
      return refuse('TOO_MANY_PIXELS', `The photo has more than ${mega(refusal.max)} million pixels.`)
    case 'too_few_pixels':
      return refuse('TOO_FEW_PIXELS', `The picture has a side of fewer than ${refusal.leastSide} pixels.`)
    case 'broken':
      return refuse('BROKEN_PHOTO', 'The photo is damaged: a part is missing or was changed on its way.')
    case 'no_thing':
      return refuse('NO_THING', 'Nothing in the photo stands out from its ground; take it on another ground.')
    default:
      return refusal satisfies never
  }
}
