import * as v from 'valibot'
import type { Catalog } from '../look/facts/catalog'
import { charmId } from '../look/ids'
import { learnedHarmony } from '../scoring/color/learned/harmony'
import { factsOf } from '../scoring/measure/charm-facts'
import { pairOf } from '../scoring/measure/pair-facts'
import { dcm } from '../scoring/measure/visual-center'
import { type Answer, answer, quoted, refuse } from './answer'

/** How much two charms tell the same story, 0…1: `<charm> <charm>`. */
export function themeCommand(catalog: Catalog, text: string): Answer {
  const ids = text.trim().split(/\s+/)
  const [one, two] = ids.map((id) => catalog.charms.get(charmId(id)))
  if (ids.length !== 2) return refuse('USAGE', 'theme takes two charms.')
  if (!one || !two) return refuse('UNKNOWN_CHARM', `No charm is called ${quoted(ids[one ? 1 : 0] ?? '')}.`)
  return { ok: true, line: String(one === two ? 1 : pairOf(factsOf(one), factsOf(two)).theme) }
}

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const Discs = v.object({ discs: v.pipe(v.array(v.tuple([Share, Share, Share])), v.maxLength(1000)) })

const Hex = v.pipe(v.string(), v.regex(/^#?([\da-f]{3}|[\da-f]{6})$/i))
const Colors = v.pipe(v.array(Hex), v.minLength(2), v.maxLength(8))

/** `#rrggbb` of any way to write it. */
function longHex(hex: string): string {
  const digits = hex.replace('#', '').toLowerCase()
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** How harmonious two to eight colors are, higher is better: `["#rrggbb", …]`. */
export function harmonyCommand(text: string): Answer {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('NOT_JSON', 'The input is not JSON.')
  }
  const read = v.safeParse(Colors, value)
  if (!read.success) return refuse('USAGE', 'harmony takes ["#rrggbb",…] with two to eight colors.')
  return answer(learnedHarmony(read.output.map(longHex)))
}

/** Balance of black discs in a unit square: `{"discs":[[x,y,r],…]}`, origin at the upper left. */
export function balanceCommand(text: string): Answer {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('NOT_JSON', 'The input is not JSON.')
  }
  const read = v.safeParse(Discs, value)
  if (!read.success)
    return refuse(
      'USAGE',
      'balance takes {"discs":[[x,y,r],…]} with numbers from 0 to 1, at most 1000 discs.',
    )
  return answer({
    dcm: dcm(read.output.discs.map(([x, y, r]) => ({ x: 2 * x - 1, y: 1 - 2 * y, weight: r * r }))),
  })
}
