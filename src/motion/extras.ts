import type { Triple } from './vec'

/** Why something read cannot be used. */
export interface Problem {
  readonly kind: 'problem'
  readonly reason: string
}

/** What a GLB's extras say for this app: their `dangle` part, or all of them. */
export const dangleIn = (extras: unknown): unknown =>
  isRecord(extras) && isRecord(extras['dangle']) ? extras['dangle'] : extras

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function tripleOf(value: unknown): Triple | null {
  return numbersOf(value, 3) as Triple | null
}

export function numbersOf(value: unknown, count: number): readonly number[] | null {
  if (!Array.isArray(value) || value.length !== count) return null
  return value.every((item) => typeof item === 'number' && Number.isFinite(item)) ? (value as number[]) : null
}
