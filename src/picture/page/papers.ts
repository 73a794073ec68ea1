import type { Backdrop } from '../studio/photo-request'

interface Paper {
  readonly id: string
  readonly backdrop: Exclude<Backdrop, { readonly kind: 'photo' | 'none' }>
}

/**
 * Seamless papers and gradients, quiet first. A paper's color is that of the floor in daylight; up the wall it is darker
 * by itself. All are dull enough (OKLCH chroma under 0.05) to leave every charm the most colorful thing in the picture.
 */
export const STUDIO_PAPERS = [
  { id: 'chalk', backdrop: { kind: 'paper', hex: '#ece6de' } },
  { id: 'stone', backdrop: { kind: 'paper', hex: '#d6d0c7' } },
  { id: 'ink', backdrop: { kind: 'paper', hex: '#3d3a38' } },
  { id: 'blush', backdrop: { kind: 'paper', hex: '#f3dbd5' } },
  { id: 'butter', backdrop: { kind: 'paper', hex: '#f5e8c8' } },
  { id: 'sage', backdrop: { kind: 'paper', hex: '#d3dfce' } },
  { id: 'sky', backdrop: { kind: 'paper', hex: '#d0e0ea' } },
  { id: 'lilac', backdrop: { kind: 'paper', hex: '#dfd8ea' } },
  { id: 'dawn', backdrop: { kind: 'gradient', top: '#f3cdb8', bottom: '#f9f0e4' } },
  { id: 'dusk', backdrop: { kind: 'gradient', top: '#93a2c3', bottom: '#eddcd5' } },
  { id: 'mist', backdrop: { kind: 'gradient', top: '#a9bdb8', bottom: '#eef0ea' } },
  { id: 'plum', backdrop: { kind: 'gradient', top: '#54465c', bottom: '#b7a3ad' } },
] as const satisfies readonly Paper[]
