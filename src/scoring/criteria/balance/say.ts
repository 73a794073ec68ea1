import type { NoteBy } from '../../criterion'
import type { Naming } from '../../naming'
import type { SeenFrom } from '../../visibility/exposure'
import type { BalanceNote } from './note'

/** What a language has to say of balance. Names come bare; lists come joined, each name with its article where the language has one. */
export interface BalanceTexts {
  readonly sides: Readonly<Record<SeenFrom, string>>
  readonly zones: Readonly<Record<string, string>>
  readonly balanced: (left: string, right: string) => string
  readonly balancedAround: (charm: string) => string
  readonly leansLeft: (charm: string) => string
  readonly leansRight: (charm: string) => string
  readonly pullsLeft: (mass: string, charm: string, n: number) => string
  readonly pullsRight: (mass: string, charm: string, n: number) => string
  readonly topHeavy: (charm: string, at: string) => string
  /** Beside praise of how left and right balance. */
  readonly highThoughEven: (charm: string, at: string) => string
  readonly zones2: (n: number, one: string, other: string) => string
  readonly oneZone: (zone: string, charm: string) => string
  readonly seen: (sides: string, charm: string) => string
  readonly seenAlone: (sides: string, charm: string) => string
  readonly unseen: (sides: string, charm: string) => string
  readonly driftsLeft: (charm: string) => string
  readonly driftsRight: (charm: string) => string
  readonly loadsLeft: (mass: string, charm: string) => string
  readonly loadsRight: (mass: string, charm: string) => string
  readonly close: (one: string, other: string) => string
  readonly outweighs: (charm: string) => string
  readonly hidden: (charm: string, at: string) => string
  readonly liesOn: (charm: string, at: string) => string
  readonly covered: (charm: string, at: string) => string
  readonly turned: (charm: string, at: string) => string
}

/** Which of them says a note. */
export function sayBalance(note: NoteBy<'balance', BalanceNote>, say: BalanceTexts, names: Naming): string {
  const [first, second = first] = note.charms
  const last = note.charms.at(-1)
  const [slot] = note.slots
  switch (note.code) {
    case 'BALANCED':
      return first === last
        ? say.balancedAround(names.charm(first))
        : say.balanced(names.charm(first), names.charm(last))
    case 'LOPSIDED_VISUAL':
      return note.balanceX < 0 ? say.leansLeft(names.charm(first)) : say.leansRight(names.charm(first))
    case 'LEANS':
      return note.side === 'left' ? say.driftsLeft(names.charm(first)) : say.driftsRight(names.charm(first))
    case 'STRAP_LOAD': {
      const loads = note.side === 'left' ? say.loadsLeft : say.loadsRight
      return loads(names.mass(Math.round(note.massG)), names.charm(first))
    }
    case 'CLOSE':
      return say.close(names.charm(first), names.charm(second))
    case 'OUTWEIGHS':
      return say.outweighs(names.charm(first))
    case 'HIDDEN':
      return say.hidden(names.charm(first), names.slot(slot))
    case 'LIES_ON':
      return say.liesOn(names.charm(first), names.slot(slot))
    case 'COVERED':
      return say.covered(names.charm(first), names.slot(slot))
    case 'TURNED':
      return say.turned(names.charm(first), names.slot(slot))
    case 'LOPSIDED_MASS': {
      const pulls = note.leftG > note.rightG ? say.pullsLeft : say.pullsRight
      return pulls(names.mass(Math.abs(note.leftG - note.rightG)), names.charm(first), note.charms.length)
    }
    case 'TOP_HEAVY':
      return (note.isEvenAcross ? say.highThoughEven : say.topHeavy)(names.charm(first), names.slot(slot))
    case 'ZONES':
      return say.zones2(note.zones, names.slot(slot), names.slot(note.slots.at(-1)))
    case 'ONE_ZONE':
      return say.oneZone(say.zones[note.zone] ?? note.zone, names.charm(last))
    case 'ANGLES': {
      const sides = (note.tone === 'good' ? note.seen : note.unseen).map((side) => say.sides[side])
      if (note.tone === 'good')
        return (note.charms.length === 1 ? say.seenAlone : say.seen)(names.list(sides), names.charm(first))
      return say.unseen(names.list(sides), names.charm(first))
    }
    default:
      return note satisfies never
  }
}
