import type { DiagramId } from './diagrams'

/** How a kind of note is treated wherever notes are gathered, drawn or chosen from; declared by the criterion it belongs to. */
export interface NoteDeclaration {
  /** The diagram beside which it is said. */
  readonly diagram?: DiagramId
  /**
   * `of_many`: said once of all charms of which the same is true. `of_many_alike`: the same, although each has its own
   * measure, which the sentence does not tell. `of_different`: not worth saying of one charm that hangs several times.
   */
  readonly merge?: 'of_many' | 'of_many_alike' | 'of_different'
  /** Codes of praise that is not given to any of the same charms beside it. */
  readonly takesBack?: readonly string[]
  /**
   * What the note is about of a charm, where several kinds tell nearly the same: of hints about one charm in one respect
   * only that of the lowest rank is said.
   */
  readonly respect?: { readonly of: 'weight' | 'length' | 'height' | 'likeness'; readonly rank: number }
  /** It is about what was not told, not about the look: no change of the look is offered for it. */
  readonly isMendedByTelling?: true
  /** How early a picture with room for one sentence chooses it, 1 first; left out where another is better. */
  readonly tells?: number
}
