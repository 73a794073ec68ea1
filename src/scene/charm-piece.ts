import type { Group } from 'three'

/** placeholder */
export interface CharmPiece {
  readonly group: Group
}
