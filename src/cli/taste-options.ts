import { type CriterionId, criteria } from '../scoring/criteria'
import { PROFILES, STYLES } from '../scoring/leaning'
import { MOST_EMPHASIS, PLAIN_TASTE, type Taste } from '../scoring/taste'
import { ANSWER_LIMITS, readTasteFile, type TasteFileProblem } from '../state/which-one/taste-file'
import { quoted, type Refusal, refuse } from './answer'
import type { Command, GivenOption } from './command'
import { readBytes } from './read-file'

const IDS = criteria.map(({ id }) => id)

/** The options that say whose eyes judge. */
export const TASTE_OPTIONS: Command['options'] = {
  taste: { value: '<file.json>', about: 'the taste that the app learned and saved; the others change it' },
  style: { value: STYLES.join('|'), about: 'how much is too much' },
  profile: { value: `none|${PROFILES.join('|')}`, about: 'which collector judges' },
  emphasis: {
    value: `<criterion>=<0…${MOST_EMPHASIS}>,…`,
    about: `how much a criterion counts (${IDS.join(', ')}); several add up`,
  },
}

const oneOf = <Name extends string>(names: readonly Name[], text: string): Name | undefined =>
  names.find((name) => name === text)

const WRONG_FILE: Readonly<Record<TasteFileProblem, string>> = {
  too_large: `is larger than ${ANSWER_LIMITS.fileBytes} bytes`,
  not_a_taste: 'is no taste that the app saved',
  newer_version: 'was saved by a newer release',
  damaged: 'is damaged',
}

/** The taste in the last file behind `--taste`, plain without one, or why it cannot be read. */
export async function startingTaste(given: readonly GivenOption[]): Promise<Taste | Refusal> {
  const path = given.findLast(({ name }) => name === 'taste')?.value
  if (path === undefined) return PLAIN_TASTE
  const wrong = (problem: TasteFileProblem): Refusal =>
    refuse('BAD_TASTE', `The file ${quoted(path)} ${WRONG_FILE[problem]}.`)
  const bytes = await readBytes(path, ANSWER_LIMITS.fileBytes, wrong('too_large'))
  if (!(bytes instanceof Uint8Array)) return bytes
  const read = readTasteFile(criteria, bytes)
  if (!read.ok) return wrong(read.problem)
  const { taste, answers } = read.kept
  return (
    taste ??
    refuse('BAD_TASTE', `The file ${quoted(path)} has ${answers.length} answers, too few for a taste.`)
  )
}

/** The taste that options make of another, or why they make none: the last of each counts, emphases add up. */
export function tasteOf(given: readonly GivenOption[], start: Taste = PLAIN_TASTE): Taste | Refusal {
  let taste = start
  for (const option of given) {
    const next = withOption(taste, option)
    if (typeof next === 'string') return refuse('USAGE', next)
    taste = next
  }
  return taste
}

/** The taste with one more thing said, or what is wrong with it. */
function withOption(taste: Taste, { name, value }: GivenOption): Taste | string {
  switch (name) {
    case 'style': {
      const style = oneOf(STYLES, value)
      return style ? { ...taste, style } : `--style takes ${STYLES.join(', ')}, not ${quoted(value)}.`
    }
    case 'profile': {
      const profile = oneOf(PROFILES, value)
      if (value === 'none') return { ...taste, profile: null }
      return profile
        ? { ...taste, profile }
        : `--profile takes none, ${PROFILES.join(', ')}, not ${quoted(value)}.`
    }
    case 'emphasis': {
      const emphasis: Partial<Record<CriterionId, number>> = { ...taste.emphasis }
      for (const part of value.split(',')) {
        const [word = '', number = ''] = part.split('=')
        const id = oneOf(IDS, word.trim())
        const times = Number(number)
        if (!id || number.trim() === '' || !(times >= 0 && times <= MOST_EMPHASIS))
          return `--emphasis takes <criterion>=<0…${MOST_EMPHASIS}> with ${IDS.join(', ')}, not ${quoted(part)}.`
        emphasis[id] = times
      }
      return { ...taste, emphasis }
    }
    default:
      return taste
  }
}
