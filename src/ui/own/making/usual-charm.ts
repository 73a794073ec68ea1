import type { OwnKind } from '../../../catalog/import/photo/body/recipe'
import { hangsFreely } from '../../../look/facts/swinging'
import { type MechanismId, mechanismId } from '../../../look/ids'
import { usualDropMm } from '../../../state/own/usual-drop'

interface UsualCharm {
  readonly heightMm: number
  /** What it can hang by, the usual first. */
  readonly mechanisms: readonly MechanismId[]
  readonly tone: HardwareTone
}

const HANGING = [
  'swivel_lobster',
  'ball_chain',
  'split_ring',
  'cord_loop',
  'snap_strap',
  'spring_carabiner',
  'magnet_link',
]
const usual = (
  heightMm: number,
  tone: HardwareTone,
  first: readonly string[],
  others: readonly string[] = [],
): UsualCharm => ({
  heightMm,
  tone,
  mechanisms: [...new Set([...first, ...HANGING, ...others])].map(mechanismId),
})

/** How charms of each kind usually are. */
export const USUAL: Readonly<Record<OwnKind, UsualCharm>> = {
  acrylic: usual(60, 'silver', ['ball_chain'], ['magnet_clip', 'pin_back']),
  badge: usual(58, 'silver', ['pin_back', 'ball_chain']),
  metal: usual(40, 'gold', ['swivel_lobster'], ['pin_back', 'lace_plate']),
  plush: usual(100, 'gold', ['swivel_lobster'], ['strap_band']),
  figure: usual(60, 'silver', ['swivel_lobster'], ['spring_clip', 'magnet_clip']),
  flat: usual(70, 'brown', ['cord_loop'], ['spring_clip', 'pin_back']),
}

export const METAL_TONES = ['gold', 'silver', 'gunmetal', 'black'] as const
export const CORD_TONES = ['red', 'green', 'brown', 'grey', 'black'] as const
export type HardwareTone = (typeof METAL_TONES)[number] | (typeof CORD_TONES)[number]

/** What a mechanism comes in: metals, or the colors of a cord. */
export const tonesOf = (mechanism: MechanismId): readonly HardwareTone[] =>
  mechanism === 'cord_loop' ? CORD_TONES : METAL_TONES

/** Whether a charm hangs below a mechanism, by a hole or loop. */
export const hangsBelow = (mechanism: MechanismId): boolean =>
  hangsFreely({ mechanism, dropMm: usualDropMm(mechanism) })
