import type { Mechanism } from '../../look/facts/clasp'

/** What is pinned, strapped or laced on hangs from nothing. */
const BOUND: ReadonlySet<string> = new Set(['pin', 'band', 'lace'] satisfies Mechanism['mode'][])

/** The cloth is at z = 0: how far in front of it the back of what is bound to it is, mm. */
const STANDOFF_MM: Readonly<Record<string, number>> = { pin_back: 2.5, lace_plate: 2.5 }

/** Whether a charm on a mechanism needs a hole or loop to hang by. */
export const hangsBy = ({ mode }: Pick<Mechanism, 'mode'>): boolean => !BOUND.has(mode)

/** How far in front of its anchor the middle of a body is that is so deep, mm. */
export const forwardMmOf = (mechanism: Pick<Mechanism, 'id' | 'mode'>, deepMm: number): number =>
  hangsBy(mechanism) ? 0 : deepMm / 2 + (STANDOFF_MM[mechanism.id] ?? 0)
