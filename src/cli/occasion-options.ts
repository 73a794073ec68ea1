import type { Occasion } from '../scoring/criterion'
import { quoted, type Refusal, refuse } from './answer'
import type { Command, GivenOption } from './command'

/** The options that tell of the day: they add sentences and move no number. */
export const OCCASION_OPTIONS: Command['options'] = {
  weather: { value: 'dry|rain', about: 'in rain, names what should stay dry' },
  date: { value: '<YYYY-MM-DD>', about: 'names what is in season that day' },
}

/** The day that options describe, the last of each counting, or why they make none. */
export function occasionOf(given: readonly GivenOption[]): Occasion | Refusal {
  let occasion: Occasion = {}
  for (const { name, value } of given) {
    if (name === 'weather') {
      if (value !== 'dry' && value !== 'rain')
        return refuse('USAGE', `--weather takes dry or rain, not ${quoted(value)}.`)
      occasion = { ...occasion, rain: value === 'rain' }
    }
    if (name === 'date') {
      const date = dayIn(value)
      if (!date) return refuse('USAGE', `--date takes YYYY-MM-DD, not ${quoted(value)}.`)
      occasion = { ...occasion, date }
    }
  }
  return occasion
}

/** A day of the calendar as it is written; null for none. */
function dayIn(text: string): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  return date.getMonth() === Number(month) - 1 ? date : null
}
