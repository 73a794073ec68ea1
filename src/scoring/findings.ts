import { type Arrangement, arrange, type Hung, hungAs, shownWear } from '../look/arrangement'
import { catalogFor } from '../look/catalog-for'
import type { Catalog } from '../look/facts/catalog'
import { resolveLook } from '../look/file/resolve-look'
import type { WrittenLook, WrittenPlacement } from '../look/file/written-look'
import { misfits } from '../look/fit/fit'
import type { FitCode, FitReason } from '../look/fit/fit-reason'
import { charmId } from '../look/ids'
import { anchorOfSlot, parseSlot, readSlot } from '../look/slot'
import { anchorAt } from '../look/slots'
import { loadG } from './criteria/practical/nuisances'
import type { Note, NoteCode } from './note'
import { singleNotes } from './score'
import { PLAIN_TASTE, type Taste } from './taste'

/** Something that keeps a charm from hanging where it was written. */
export interface Blocker {
  readonly severity: 'block'
  readonly code: FitCode
  readonly charm: string
  readonly point: string
  readonly reason: FitReason
}

/** Something to mend: `charm` and `point` name the first it is about. */
export interface Advice {
  readonly severity: 'warn' | 'hint'
  readonly code: NoteCode
  readonly charm: string | null
  readonly point: string | null
  readonly note: Note
}

export interface Findings {
  readonly blocks: readonly Blocker[]
  readonly warnings: readonly Advice[]
  readonly hints: readonly Advice[]
}

interface Hanging extends WrittenPlacement {
  readonly slot: string
}

/**
 * Judges a look as it is written, whether its charms fit or not: what blocks, what warns, what hints.
 * Charms set aside have no say, and no taste moves what blocks. Without a known carrier there is nothing more to find.
 */
export function findings(catalog: Catalog, written: WrittenLook, taste: Taste = PLAIN_TASTE): Findings {
  const opened = resolveLook(catalog, written, { judge: false })
  if (!opened.ok) return { blocks: [block(opened.problem, '', '')], warnings: [], hints: [] }
  const { look } = opened
  const { charms, mechanisms } = catalogFor(catalog, look)
  const { carrier, colorway } = arrange(catalog, look)
  const hanging = written.placements.flatMap((one) =>
    one.slot === null || one.benched ? [] : [{ ...one, slot: one.slot }],
  )
  const blocks: Blocker[] = []
  const hung: Hung[] = []
  const taken = new Map<string, Hanging>()
  for (const placement of hanging) {
    const { slot: text, charm: id, benched: _, ...worn } = placement
    const charm = charms.get(charmId(id))
    const slot = readSlot(text)
    const anchor = slot && anchorAt(catalog, look, slot)
    if (!charm) blocks.push(block({ code: 'UNKNOWN_CHARM', id }, id, text))
    if (!anchor) blocks.push(block({ code: 'UNKNOWN_POINT', id: text }, id, text))
    if (!charm || !slot || !anchor) continue
    const clasp = mechanisms.get(charm.mechanism)
    if (!clasp) throw new Error(`The catalog has no mechanism ${charm.mechanism}`)
    const before = taken.get(slot)
    if (before) blocks.push(block({ code: 'OCCUPIED', by: charmId(before.charm) }, charm.id, slot))
    else taken.set(slot, placement)
    const manner = shownWear(charm, worn)
    hung.push(hungAs(slot, anchor, charm, clasp, manner))
  }
  const arrangement: Arrangement = { carrier, colorway, hung }
  blocks.push(...hung.flatMap(blocksOf), ...overloads(arrangement), ...crowds(arrangement))
  const advice = hung.length === 0 ? [] : singleNotes(arrangement, taste).flatMap(adviceOf)
  return {
    blocks,
    warnings: advice.filter(({ severity }) => severity === 'warn'),
    hints: advice.filter(({ severity }) => severity === 'hint'),
  }
}

const block = (reason: FitReason, charm: string, point: string): Blocker => ({
  severity: 'block',
  code: reason.code,
  charm,
  point,
  reason,
})

/** What the charm itself runs into at its anchor; mass on the anchor is judged for all that hang there together. */
function blocksOf({ charm, anchor, slot, clasp }: Hung): readonly Blocker[] {
  return misfits(charm, clasp, anchor)
    .filter((reason) => !(reason.code === 'OVER_MASS' && reason.by === 'anchor'))
    .map((reason) => block(reason, charm.id, slot))
}

function overloads(arrangement: Arrangement): readonly Blocker[] {
  const anchors = new Map(arrangement.hung.map((one) => [anchorOfSlot(one.slot), one]))
  return [...anchors].flatMap(([id, { anchor, charm, slot }]) => {
    const massG = loadG(arrangement, id)
    const reason = { code: 'OVER_MASS', by: 'anchor', massG, maxG: anchor.maxMassG } as const
    return massG > anchor.maxMassG ? [block(reason, charm.id, slot)] : []
  })
}

/** Charms beyond the places their anchor has. */
function crowds({ hung }: Arrangement): readonly Blocker[] {
  return hung.flatMap(({ slot, anchor, charm }) => {
    const path = parseSlot(slot)
    if (!path || path.rings.length > 0 || path.place <= anchor.capacity) return []
    const have = hung.filter((other) => other.anchor.id === anchor.id).length
    return [block({ code: 'CAPACITY', have, max: anchor.capacity }, charm.id, slot)]
  })
}

function adviceOf(note: Note): readonly Advice[] {
  if (note.tone === 'good') return []
  const [charm = null] = note.charms
  const [slot] = note.slots
  const point = slot === undefined ? null : anchorOfSlot(slot)
  return [{ severity: note.tone, code: note.code, charm, point, note }]
}
