import type { ChosenBackdrop } from '../../picture/studio-settings'

interface NamedBackdrop {
  readonly id: string
  readonly backdrop: ChosenBackdrop
}

/** What can be hung behind a look, quiet first. */
export const BACKDROPS = [
  { id: 'chalk', backdrop: { kind: 'paper', hex: '#ece6de' } },
  { id: 'stone', backdrop: { kind: 'paper', hex: '#d3cec6' } },
  { id: 'ink', backdrop: { kind: 'paper', hex: '#35322f' } },
  { id: 'blush', backdrop: { kind: 'paper', hex: '#f0d9d3' } },
  { id: 'butter', backdrop: { kind: 'paper', hex: '#f3e6c4' } },
  { id: 'sage', backdrop: { kind: 'paper', hex: '#cfdccb' } },
  { id: 'sky', backdrop: { kind: 'paper', hex: '#cddce6' } },
  { id: 'lilac', backdrop: { kind: 'paper', hex: '#dcd4e6' } },
  { id: 'dawn', backdrop: { kind: 'gradient', top: '#f6d9c8', bottom: '#f7efe2' } },
  { id: 'dusk', backdrop: { kind: 'gradient', top: '#9aa7c4', bottom: '#ead9d2' } },
  { id: 'none', backdrop: { kind: 'none' } },
] as const satisfies readonly NamedBackdrop[]

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
