import { arrange } from '../look/arrange'
import type { Arrangement } from '../look/arrangement'
import type { Catalog } from '../look/catalog'
import type { Edit, Look } from '../look/look'
import { slotsOf } from '../look/places'
import { type Change, editOf } from './change'
import type { CriterionId } from './criterion'
import type { Note } from './note'
import { notes, score } from './score'

/** A change that betters a look, with exactly what it brings. */
export interface Fix {
  readonly change: Change
  readonly edit: Edit
  /** Total after less total before, to the digit. */
  readonly gain: number
  /** The criterion that gains most by it. */
  readonly criterion: CriterionId
  /** The note that is gone after it, if one is. */
  readonly note: Note | null
}

const LEAST_GAIN = 0.5
const PER_CRITERION = 3

/**
 * What would better this look, the largest gain first: moves, swaps, taking one off, another color of the bag.
 * Every gain is the exact difference of totals. At most three a criterion; a new bag color never comes first while anything else helps.
 */
export function fixes(catalog: Catalog, look: Look): readonly Fix[] {
  const before = arrange(catalog, look)
  const notesBefore = notes(before).filter(({ tone }) => tone !== 'good')
  const found = changesOf(catalog, look).flatMap((change) => {
    const edit = editOf(catalog, change)
    const changed = edit(look)
    if (changed === look) return []
    const fix = judge(before, arrange(catalog, changed), change, edit)
    return fix ? [fix] : []
  })
  const ranked = found.toSorted((a, b) => rank(b) - rank(a) || keyOf(a.change).localeCompare(keyOf(b.change)))
  const taken = new Map<CriterionId, number>()
  const offered = new Set<string>()
  const best = ranked.filter(({ change, criterion }) => {
    const idea = `${criterion} ${ideaOf(change)}`
    const count = taken.get(criterion) ?? 0
    if (offered.has(idea) || count >= PER_CRITERION) return false
    offered.add(idea)
    taken.set(criterion, count + 1)
    return true
  })
  return best.map((fix) => ({ ...fix, note: mendedNote(catalog, look, fix, notesBefore) }))
}

/** A new color of the bag is a new bag: worth saying, but after what the charms themselves can do. */
const rank = ({ change, gain }: Fix): number => (change.kind === 'recolor' ? gain - 100 : gain)

/** Other places for the same charm are the same idea; only the best of them is offered. */
const ideaOf = (change: Change): string => (change.kind === 'move' ? `move ${change.from}` : keyOf(change))

const keyOf = (change: Change): string => Object.values(change).join(' ')

function changesOf(catalog: Catalog, look: Look): readonly Change[] {
  const taken = [...look.placed.keys()]
  const slots = slotsOf(catalog, look)
  const moves = taken.flatMap((from) =>
    slots
      .filter((to) => to !== from && !look.placed.has(to))
      .map((to) => ({ kind: 'move', from, to }) as const),
  )
  const swaps = taken.flatMap((from, i) =>
    taken.slice(i + 1).map((to) => ({ kind: 'swap', from, to }) as const),
  )
  const removals = taken.length > 2 ? taken.map((slot) => ({ kind: 'remove', slot }) as const) : []
  const colorways = catalog.carriers.get(look.carrier)?.colorways ?? []
  const recolors = colorways
    .filter(({ id }) => id !== look.colorway)
    .map(({ id }) => ({ kind: 'recolor', colorway: id }) as const)
  return [...moves, ...swaps, ...removals, ...recolors]
}

function judge(before: Arrangement, after: Arrangement, change: Change, edit: Edit): Fix | null {
  const was = score(before)
  const is = score(after)
  const gain = Math.round((is.total - was.total) * 10) / 10
  if (gain < LEAST_GAIN) return null
  let criterion: CriterionId = 'three'
  let most = 0
  for (const [i, { points, id }] of is.parts.entries()) {
    const gained = points - (was.parts[i]?.points ?? 0)
    if (gained > most) {
      most = gained
      criterion = id
    }
  }
  // Another bag color is offered for what color it brings, not for what else it happens to move.
  if (change.kind === 'recolor' && criterion !== 'color') return null
  return { change, edit, gain, criterion, note: null }
}

/** The gravest note of the fix's own criterion, else of any, that the change does away with. */
function mendedNote(catalog: Catalog, look: Look, fix: Fix, before: readonly Note[]): Note | null {
  const left = new Set(notes(arrange(catalog, fix.edit(look))).map(({ code, tone }) => `${code} ${tone}`))
  const gone = before.filter(({ code, tone }) => !left.has(`${code} ${tone}`))
  return gone.find(({ criterion }) => criterion === fix.criterion) ?? gone[0] ?? null
}
