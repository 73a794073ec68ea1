import type * as v from 'valibot'

/** What should stand at a place of a written look. */
export type Wanted =
  | 'look'
  | 'charms'
  | 'charm_on_place'
  | 'charms_aside'
  | 'charm_aside'
  | 'id'
  | 'own'
  | 'bag'
  | 'charm'
  | 'place'
  | 'turn'
  | 'words'
  | 'line'
  | 'text'
  | 'texts'
  | 'pulls'
  | 'stop'
  | 'tints'
  | 'color'
  | 'stubs'
  | 'charm_side'
  | 'charm_mass'
  | 'bag_side'
  | 'outline'
  | 'fact'
  | 'others'
  | 'section'
  | 'format'
  | 'version'

/** What stands there instead; a value as JSON writes it. */
export type FoundInstead =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'list' }
  | { readonly kind: 'object' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'value'; readonly text: string }

/** Why a written thing is no look: where, what should be there and what is. */
export interface LookFault {
  /** As one reaches it in JSON, e.g. `placements[0].turn`; empty for the whole. */
  readonly at: string
  readonly wanted: Wanted
  /** More than so many stand there. */
  readonly most?: number
  readonly found: FoundInstead
}

const MOST_SHOWN = 40

/** The first that matches tells what belongs there; numbers of a list are `#`. */
const WANTED: readonly (readonly [RegExp, Wanted])[] = [
  [/^$/, 'look'],
  [/^format$/, 'format'],
  [/^version$/, 'version'],
  [/^(title|author|credits\.#)$/, 'text'],
  [/^credits$/, 'texts'],
  [/^placements$/, 'charms'],
  [/^placements\.#$/, 'charm_on_place'],
  [/^bench$/, 'charms_aside'],
  [/^bench\.#$/, 'charm_aside'],
  [/^stubs(\.\w+)?$/, 'stubs'],
  [/^stubs\.ch.*dimsMm\./, 'charm_side'],
  [/^stubs\..*massG$/, 'charm_mass'],
  [/^stubs\..*outline$/, 'outline'],
  [/^stubs\.ca.*dimsMm\./, 'bag_side'],
  [/^stubs\..*(hex|trim)$/, 'color'],
  [/^stubs\./, 'fact'],
  [/^sections/, 'section'],
  [/^others(\.#)?(\.placements(\.#)?)?$/, 'others'],
  [/(^|\.)carrier$/, 'bag'],
  [/\.charm$/, 'charm'],
  [/\.(slot|point|wanted)$/, 'place'],
  [/\.turn$/, 'turn'],
  [/\.words$/, 'words'],
  [/\.words\./, 'line'],
  [/(^|\.)pulls$/, 'pulls'],
  [/(^|\.)pulls\./, 'stop'],
  [/(^|\.)tints$/, 'tints'],
  [/(^|\.)tints\./, 'color'],
]

function foundIn(value: unknown): FoundInstead {
  if (value === undefined) return { kind: 'nothing' }
  if (Array.isArray(value)) return { kind: 'list' }
  if (typeof value === 'object' && value !== null) return { kind: 'object' }
  if (typeof value === 'number' && !Number.isFinite(value)) return { kind: 'endless' }
  const text =
    typeof value === 'string' && value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value
  return { kind: 'value', text: JSON.stringify(text) }
}

/** One step of a path: numbers and what is no name in brackets. */
function step(key: unknown, isFirst: boolean): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  if (/^[A-Za-z_$][\w$]{0,63}$/.test(name)) return isFirst ? name : `.${name}`
  return `[${JSON.stringify(name.length > MOST_SHOWN ? `${name.slice(0, MOST_SHOWN)}…` : name)}]`
}

/** A list where an object belongs has none of its fields: the fault is the list. */
function withoutListFields(issue: v.BaseIssue<unknown>) {
  const path = issue.path ?? []
  const at = path.findIndex(({ input, key }) => Array.isArray(input) && typeof key !== 'number')
  return at < 0
    ? { path, value: path.length > 0 ? path.at(-1)?.value : issue.input }
    : { path: path.slice(0, at), value: path[at]?.input }
}

/** What an issue of the schema is to who wrote the look. */
export function faultOf(issue: v.BaseIssue<unknown>): LookFault {
  const { path, value } = withoutListFields(issue)
  const keys = path.map(({ key }) => key)
  const last = path.at(-1)
  const isKey = last?.type === 'object' && issue.input === last.key && issue.input !== last.value
  const where = keys.map((key) => (typeof key === 'number' ? '#' : String(key))).join('.')
  const belongs = WANTED.find(([place]) => place.test(where))?.[1] ?? 'id'
  const wanted = !isKey ? belongs : where.startsWith('stubs.') ? 'own' : 'id'
  const isTooMany =
    (issue.type === 'max_length' || issue.type === 'max_entries') && typeof issue.input === 'object'
  return {
    at: keys.map((key, i) => step(key, i === 0)).join(''),
    wanted,
    ...(isTooMany && typeof issue.requirement === 'number' ? { most: issue.requirement } : {}),
    found: foundIn(isKey ? issue.input : value),
  }
}
