import type { CriterionId } from '../scoring/criterion'
import { PLAIN_WEIGHTS } from '../scoring/plain-weights'
import { MOST_EMPHASIS, PLAIN_TASTE, PROFILES, STYLES, type Taste } from '../scoring/taste'
import { type Answer, quoted, refuse } from './answer'

const IDS = Object.keys(PLAIN_WEIGHTS) as readonly CriterionId[]

/** A taste and what is left of the arguments, or why they make none. */
type Read =
  | { readonly ok: true; readonly taste: Taste; readonly rest: readonly string[] }
  | Extract<Answer, { ok: false }>

const wrong = (message: string) => refuse('USAGE', message) as Extract<Answer, { ok: false }>
const oneOf = <Name extends string>(names: readonly Name[], text: string): Name | undefined =>
  names.find((name) => name === text)

/** Reads `--style`, `--profile` and `--emphasis criterion=number,…` out of arguments; the last of each counts, emphases add up. */
export function tasteOptions(given: readonly string[]): Read {
  let taste = PLAIN_TASTE
  const rest: string[] = []
  const left = given.flatMap((one) =>
    /^--\w+=/.test(one) ? [one.replace(/=.*/s, ''), one.replace(/^[^=]*=/, '')] : [one],
  )
  for (let i = 0; i < left.length; i++) {
    const name = left[i] ?? ''
    if (!name.startsWith('--')) {
      rest.push(name)
      continue
    }
    const value = left[++i]
    if (value === undefined) return wrong(`${name} takes a value.`)
    const next = withOption(taste, name, value)
    if (typeof next === 'string') return wrong(next)
    taste = next
  }
  return { ok: true, taste, rest }
}

/** The taste with one more thing said, or what is wrong with it. */
function withOption(taste: Taste, name: string, value: string): Taste | string {
  switch (name) {
    case '--style': {
      const style = oneOf(STYLES, value)
      return style ? { ...taste, style } : `--style takes ${STYLES.join(', ')}, not ${quoted(value)}.`
    }
    case '--profile': {
      const profile = oneOf(PROFILES, value)
      if (value === 'none') return { ...taste, profile: null }
      return profile
        ? { ...taste, profile }
        : `--profile takes none, ${PROFILES.join(', ')}, not ${quoted(value)}.`
    }
    case '--emphasis': {
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
      return `There is no option ${quoted(name)}; score takes --style, --profile and --emphasis.`
  }
}
