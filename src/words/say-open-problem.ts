import { faultOf } from '../look/file/look-fault'
import type { OpenProblem } from '../share/open/open-file'
import type { Language } from './language'
import { sayLookFault } from './opening/say-look-fault'

type PictureProblem = Extract<OpenProblem, { kind: 'picture' }>['problem']
type TextProblem = Extract<OpenProblem, { kind: 'file' | 'pasted' }>['problem']

function sayPicture(problem: PictureProblem, words: Language['openProblem']): string {
  switch (problem.kind) {
    case 'damaged':
      return words.picture[problem.why]
    case 'too_large':
      return problem.what === 'picture' ? words.picture.picture_too_large : words.picture.look_too_large
    default:
      return words.picture[problem.kind]
  }
}

function sayText(
  problem: TextProblem,
  words: Language['openProblem']['file' | 'pasted'],
  language: Language,
): string {
  return problem.code === 'NOT_A_LOOK'
    ? words.NOT_A_LOOK(sayLookFault(faultOf(problem.issue), language))
    : words[problem.code]
}

/** Why nothing opened, and what to do about it. */
export function sayOpenProblem(
  problem: OpenProblem | { readonly kind: 'unknown_carrier' },
  language: Language,
): string {
  const words = language.openProblem
  switch (problem.kind) {
    case 'picture':
      return sayPicture(problem.problem, words)
    case 'link':
      return problem.problem.kind === 'not_a_link'
        ? words.noLookInText
        : language.notice.badLink[problem.problem.kind]
    case 'no_look_pasted':
      return words.noLookPasted
    case 'file':
      return sayText(problem.problem, words.file, language)
    case 'pasted':
      return sayText(problem.problem, words.pasted, language)
    case 'wrong_type':
      return words.wrongType(words.types[problem.type])
    case 'too_large':
      return words.tooLarge
    case 'too_many_pixels':
      return words.tooManyPixels
    case 'foreign_code':
      return words.foreignCode
    case 'unreadable':
      return language.open.unreadable
    case 'unknown_carrier':
      return words.unknownCarrier
    default:
      return problem satisfies never
  }
}
