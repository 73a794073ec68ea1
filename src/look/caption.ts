import { type Room, trimToField } from './inscription'

/** In characters; `credits` in lines, each with room for a title and a name. */
export const CAPTION_LIMITS = { title: 60, name: 40, credits: 8, credit: 104 } as const

/** What a look says about itself; everything in one line each. */
export interface Caption {
  /** Empty when it has none. */
  readonly title: string
  /** Who signed it; empty for one's own and for those who did not sign. */
  readonly author: string
  /** Whose looks this one was made from, the first author first. */
  readonly credits: readonly string[]
}

export const NO_CAPTION: Caption = { title: '', author: '', credits: [] }

const HAS_INK = /[\p{L}\p{N}\p{P}\p{S}]/u

/** How much has room in a title and in a name. */
export const TITLE_ROOM: Room = { maxLength: CAPTION_LIMITS.title, unit: 'characters' }
export const NAME_ROOM: Room = { maxLength: CAPTION_LIMITS.name, unit: 'characters' }

/** Text of any kind as one line of at most so many characters, without what is not seen; the same again when asked again. */
export function oneLine(text: string, maxLength: number): string {
  const line = trimToField(text.trim(), { maxLength, unit: 'characters' }).trim()
  return HAS_INK.test(line) ? line : ''
}

/** Of a long chain the first author and the latest stay. */
function chain(credits: readonly string[]): readonly string[] {
  const { credits: most, credit } = CAPTION_LIMITS
  const kept = credits.length > most ? [...credits.slice(0, 1), ...credits.slice(1 - most)] : credits
  return kept.map((line) => oneLine(line, credit)).filter((line) => line !== '')
}

/** Words from anywhere as a caption writes them. Too much of them never costs the look. */
export const captionOf = ({ title, author, credits }: Caption): Caption => ({
  title: oneLine(title, CAPTION_LIMITS.title),
  author: oneLine(author, CAPTION_LIMITS.name),
  credits: chain(credits),
})

export const hasCaption = ({ title, author, credits }: Caption): boolean =>
  title !== '' || author !== '' || credits.length > 0

/** Only what is there. */
export const writtenCaption = ({ title, author, credits }: Caption): Partial<Caption> => ({
  ...(title === '' ? {} : { title }),
  ...(author === '' ? {} : { author }),
  ...(credits.length === 0 ? {} : { credits }),
})

/** The caption of what is made from a look: its line joins the credits, and nobody has signed yet. */
export function remixed({ title, author, credits }: Caption, unnamed: string): Caption {
  const line = [title, author].filter((part) => part !== '').join(' · ') || unnamed
  return captionOf({ title, author: '', credits: credits.at(-1) === line ? credits : [...credits, line] })
}
