import { type CriterionId, criteria } from '../scoring/criteria'
import { PROFILES, STYLES } from '../scoring/leaning'
import { MOST_EMPHASIS, PLAIN_TASTE, type Taste } from '../scoring/taste'
import { quoted, type Refusal, refuse } from './answer'
import type { Command, GivenOption } from './command'

const IDS = criteria.map(({ id }) => id)

/** The options that say whose eyes judge. */
export const TASTE_OPTIONS: Command['options'] = {
  style: { value: STYLES.join('|'), about: 'how much is too much' },
  profile: { value: `none|${PROFILES.join('|')}`, about: 'which collector judges' },
  emphasis: {
    value: `<criterion>=<0…${MOST_EMPHASIS}>,…`,
    about: `how much a criterion counts (${IDS.join(', ')}); several add up`,
  },
}

const oneOf = <Name extends string>(names: readonly Name[], text: string): Name | undefined =>
  names.find((name) => name === text)

/** The taste that options describe, or why they make none: the last of each counts, emphases add up. */
export function tasteOf(given: readonly GivenOption[]): Taste | Refusal {
  let taste = PLAIN_TASTE
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
