import type { Measured } from '../../measure/measure'

/** The charms that a note is about, the lead first. */
export const about = (...those: readonly Measured[]) =>
  ({
    criterion: 'color',
    charms: those.map(({ hung }) => hung.charm.id),
    slots: those.map(({ hung }) => hung.slot),
  }) as const
