import type { DiagramId } from '../../../scoring/diagrams'

/** What the diagrams of a score are called. */
export const diagrams: Readonly<Record<DiagramId, string>> = {
  hues: 'Hues',
  balance: 'Balance',
  views: 'Views',
  sizes: 'Sizes',
  theme: 'Theme',
}
