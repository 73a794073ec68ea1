import type { Arrangement } from '../look/arrangement'
import type { CharmId, SlotId } from '../look/ids'
import type { Ceiling } from './ceiling'
import type { Leaning } from './leaning'
import type { Naming } from './naming'
import type { NoteDeclaration } from './note-declaration'
import type { SearchBounds } from './search-bounds'

/**
 * One way to look at an arrangement of at least one charm: all that the app knows of it, but for what it is called and how
 * its sentences run, which are a file in each language.
 */
export interface Criterion<
  Id extends string,
  Said extends { readonly code: string },
  Texts,
  Faults extends string = never,
> {
  readonly id: Id
  /** How much it counts to a plain taste, beside the weights of the others. */
  readonly weight: number
  /** How each kind of its notes is treated. */
  readonly notes: Readonly<Record<Said['code'], NoteDeclaration>>
  /** How good it is, 0…1. Runs a hundred thousand times a second, so it allocates next to nothing. */
  readonly rate: (arrangement: Arrangement, leaning: Leaning) => number
  /** What a search may know beforehand. */
  readonly bounds?: SearchBounds
  /** What holds the total down, whatever else is good. */
  readonly ceilings?: readonly Ceiling<Faults>[]
  /** Whether it minds connectors that carry nothing; to the others they are not there. */
  readonly mindsBare?: true
  /** What there is to say about it, what works before what does not. `points`: what it can bring at best. */
  readonly explain: (
    arrangement: Arrangement,
    leaning: Leaning,
    points: number,
    occasion: Occasion,
  ) => readonly NoteBy<Id, Said>[]
  /** One sentence for a note: which of a language's texts, about what. */
  readonly say: (note: NoteBy<Id, Said>, texts: Texts, naming: Naming) => string
}

export type Tone = 'good' | 'hint' | 'warn'

/** What one sentence says: `charms` and `slots` are what it is about, the lead first. Masses in g, lengths in mm. */
export type NoteBy<Id extends string, Said> = Said & {
  readonly criterion: Id
  readonly tone: Tone
  readonly charms: readonly CharmId[]
  readonly slots: readonly SlotId[]
}

/** What the wearer told about the day; it moves sentences, never the score. */
export interface Occasion {
  readonly date?: Date
  readonly rain?: boolean
}
