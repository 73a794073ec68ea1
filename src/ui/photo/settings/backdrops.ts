import { STUDIO_PAPERS } from '../../../picture/page/papers'
import type { ChosenBackdrop } from '../../../picture/studio/studio-settings'

/** What can be hung behind a look, quiet first; last of all nothing. */
export const BACKDROPS = [...STUDIO_PAPERS, { id: 'none', backdrop: { kind: 'none' } }] as const

export const isSameBackdrop = (a: ChosenBackdrop, b: ChosenBackdrop): boolean => {
  switch (a.kind) {
    case 'paper':
      return b.kind === 'paper' && a.hex === b.hex
    case 'gradient':
      return b.kind === 'gradient' && a.top === b.top && a.bottom === b.bottom
    case 'photo':
    case 'none':
      return a.kind === b.kind
    default:
      return a satisfies never
  }
}
