import type { Arrangement, Hung } from '../../../look/arrangement'
import { anchorOfSlot } from '../../../look/slot'
import type { NoteBy, Occasion } from '../../criterion'
import type { Leaning, Style } from '../../leaning'
import { wearingOf } from '../../wearing'
import { walkOf } from './gait-response'
import type { PracticalNote } from './note'
import {
  calmLengthMm,
  claspLoadG,
  coversMm,
  eachNuisance,
  isTempting,
  loadG,
  type Nuisance,
  opensBehind,
  STEEPNESS,
  totalMassG,
} from './nuisances'

type Note = NoteBy<'practical', PracticalNote>

/** A nuisance this large is always told, and the largest one once all together cost a tenth of the criterion. */
const TELLING_ANY = 0.05
/** A little sound is part of the fun, and everything swings a little. */
const TELLING: Readonly<Partial<Record<Nuisance, number>>> = { noise: 0.15, resonance: 0.07 }
const TELLING_TOGETHER = -Math.log(0.9) / STEEPNESS

/** Summed noise from which it is told. */
const HEARD: Readonly<Record<Style, number>> = { quiet: 2, curated: 6, maximal: 10 }

interface Told {
  readonly nuisance: Nuisance
  readonly amount: number
  readonly row: number
}

/** Which nuisances are large enough for words, and what works where none is. */
export function explainPractical(
  arrangement: Arrangement,
  leaning: Leaning,
  _points: number,
  occasion: Occasion,
): readonly Note[] {
  const { hung } = arrangement
  const told: Told[] = []
  eachNuisance(arrangement, leaning, (kind, amount, row) => {
    if (amount > 0) told.push({ nuisance: kind, amount, row })
  })
  const all = told.reduce((sum, { amount }) => sum + amount, 0)
  const largest = Math.max(...told.map(({ amount }) => amount))
  const owes = all >= TELLING_TOGETHER
  const faults = told.flatMap((one) => {
    const telling = TELLING[one.nuisance] ?? TELLING_ANY
    const due = one.amount >= telling || (owes && one.amount === largest)
    return noteOf(arrangement, leaning.style, one, due)
  })
  const rain = hung
    .filter(({ charm }) => occasion.rain === true && charm.water === 'avoid')
    .map((one) => ({ ...about(one), code: 'RAIN', tone: 'hint' }) as const)
  const lost = faults.flatMap(({ code, slots }) => (code === 'LOSS_RISK' ? slots : []))
  const theft = hung
    .filter((one) => isTempting(one) && !lost.includes(one.slot) && opensBehind(arrangement, one))
    .map((one) => ({ ...about(one), code: 'THEFT', tone: 'hint' }) as const)
  return [...praise(arrangement, faults), ...once([...faults, ...theft]), ...rain]
}

const about = (...those: readonly Hung[]) =>
  ({
    criterion: 'practical',
    charms: those.map(({ charm }) => charm.id),
    slots: those.map(({ slot }) => slot),
  }) as const

const byMass = (hung: readonly Hung[]): readonly Hung[] =>
  hung.toSorted((a, b) => b.charm.massG - a.charm.massG)

/** What there is to say of a nuisance; nothing when it is too small for words and none is `due`. */
function noteOf(
  arrangement: Arrangement,
  style: Style,
  { nuisance: kind, row }: Told,
  due: boolean,
): readonly Note[] {
  const { hung, carrier } = arrangement
  const [one] = row < 0 ? byMass(hung) : hung.slice(row)
  if (!one) return []
  const { charm, anchor, slot } = one
  const here = about(one)
  switch (kind) {
    case 'total': {
      const massG = totalMassG(arrangement)
      const maxG = carrier.totalCharmMassG
      if (massG > maxG) return [{ ...about(...byMass(hung)), code: 'TOTAL_MASS', tone: 'warn', massG, maxG }]
      return due ? [{ ...about(...byMass(hung)), code: 'NEAR_TOTAL', tone: 'hint', massG, maxG }] : []
    }
    case 'anchor': {
      const massG = loadG(arrangement, anchorOfSlot(slot))
      // Beyond the limit it blocks, which says more.
      if (massG > anchor.maxMassG) return []
      const there = hung.filter((other) => anchorOfSlot(other.slot) === anchorOfSlot(slot))
      const recommendedG = anchor.recommendedMassG
      return [{ ...about(...there), code: 'NEAR_MASS', tone: 'hint', massG, recommendedG }]
    }
    case 'noise': {
      const noise = hung.reduce((sum, other) => sum + other.charm.noise, 0)
      const byNoise = hung.toSorted((a, b) => b.charm.noise - a.charm.noise)
      const isHeard = noise >= HEARD[style] || (byNoise[0]?.charm.noise ?? 0) >= 3
      const loud = byNoise.filter((other) => other.charm.noise >= 2)
      // None is loud by itself: all that sound at all do so together.
      const heard = loud.length > 0 ? loud : byNoise.filter((other) => other.charm.noise > 0)
      return due || isHeard ? [{ ...about(...heard), code: 'NOISY', tone: 'hint', noise }] : []
    }
    case 'scratch':
      return [{ ...here, code: 'SCRATCH', tone: 'warn' }]
    case 'loss':
      return due
        ? [{ ...here, code: 'LOSS_RISK', tone: 'hint', isBehind: opensBehind(arrangement, one) }]
        : []
    case 'strain': {
      const [massG, safeG] = [claspLoadG(arrangement, one), one.clasp.safeMassG]
      // Beyond the limit it blocks, which says more.
      return due && massG <= safeG ? [{ ...here, code: 'NEAR_CLASP', tone: 'hint', massG, safeG }] : []
    }
    case 'snag':
      return [{ ...here, code: 'SNAG', tone: 'hint' }]
    case 'covers': {
      const byMm = coversMm(one)
      const { below } = wearingOf(carrier)
      return due || byMm > 30 ? [{ ...here, code: 'COVERS_FEATURE', tone: 'hint', byMm, below }] : []
    }
    case 'drop':
      return charm.lengthMm > calmLengthMm(one)
        ? [{ ...here, code: 'DROP', tone: 'hint', lengthMm: charm.lengthMm }]
        : []
    case 'resonance':
      return due ? [{ ...here, code: 'RESONANCE', tone: 'hint', hertz: walkOf(charm).hertz }] : []
    default:
      return kind satisfies never
  }
}

/** Their sentences name no place, so two of one kind would be told the same twice. */
const PLACELESS: ReadonlySet<Note['code']> = new Set(['LOSS_RISK', 'THEFT', 'NEAR_CLASP'])

/** Charms of one anchor share what is said of it. */
function once(notes: readonly Note[]): readonly Note[] {
  const said = new Set<string>()
  return notes.filter(({ code, slots, charms }) => {
    const key = [code, ...(PLACELESS.has(code) ? [] : slots), ...charms].join(' ')
    return !said.has(key) && said.add(key)
  })
}

function praise(arrangement: Arrangement, faults: readonly Note[]): readonly Note[] {
  const massG = totalMassG(arrangement)
  const maxG = arrangement.carrier.totalCharmMassG
  const isHeavy = faults.some(
    ({ code }) => code === 'NEAR_MASS' || code === 'NEAR_TOTAL' || code === 'NEAR_CLASP',
  )
  if (massG > 0.75 * maxG || isHeavy) return []
  const charms = about(...byMass(arrangement.hung))
  return [{ ...charms, code: 'CARRIES_WELL', tone: 'good', massG, maxG }]
}
