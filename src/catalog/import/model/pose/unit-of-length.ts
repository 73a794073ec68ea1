import { refuseModel } from '../refused-model'
import type { LengthUnit, ModelNotice } from '../verdict'

/** Millimeters a unit is, by how it may be meant. */
const UNITS: Readonly<Record<LengthUnit, number>> = { m: 1000, cm: 10, mm: 1, inch: 25.4 }
/** The longest side of what is believed to be written in meters, as glTF says; and of a charm. */
const BELIEVED_MM = { least: 10, most: 200 }
const USUAL_MM = { least: 50, most: 120 }
/** What is offered where no unit gives a charm. */
const GUESS_MM = 80
/** Beyond it floats have no room for a shape. */
const SENSIBLE = { least: 1e-6, most: 1e6 }

export interface ReadLength {
  /** Of the file's unit. */
  readonly mm: number
  readonly notice: ModelNotice | null
}

/** How long a file's unit is, from its longest side as it is written. Refuses what has no size, or no sensible one. */
export function trueSize(longest: number): ReadLength {
  if (!(longest >= SENSIBLE.least && longest <= SENSIBLE.most)) refuseModel({ code: 'NO_SIZE' })
  const declaredMm = longest * UNITS.m
  if (declaredMm >= BELIEVED_MM.least * (1 - ROUNDING) && declaredMm <= BELIEVED_MM.most * (1 + ROUNDING))
    return { mm: UNITS.m, notice: null }
  for (const unit of ['m', 'cm', 'mm', 'inch'] as const) {
    const read = longest * UNITS[unit]
    if (read >= USUAL_MM.least * (1 - ROUNDING) && read <= USUAL_MM.most * (1 + ROUNDING))
      return { mm: UNITS[unit], notice: { code: 'SIZE_READ_AS', unit } }
  }
  return { mm: GUESS_MM / longest, notice: { code: 'SIZE_GUESSED', declaredMm } }
}

/** Files keep 32 bits of a length: a limit counts as kept when it is kept in theirs. */
const ROUNDING = 1e-6
