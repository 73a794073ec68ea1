import type { CeilingId } from '../../../scoring/criteria'

/** What holds a score down; `sum` is what its parts make together. */
export const ceiling = {
  why: {
    crowd: 'too many pieces hang here',
    thrice: 'the same charm hangs three times',
    lost_lead: 'the lead is lost in the color behind it',
    leans: 'the look leans to one side',
    pulls: 'one side is far heavier',
    too_heavy: 'the charms weigh more than stays comfortable',
    scratches: 'something can scratch the surface',
  } satisfies Readonly<Record<CeilingId, string>>,
  holds: (at: string, sum: string, why: string) =>
    `The score stays below ${at} while ${why}; its parts alone make ${sum}.`,
  nearly: (at: string, sum: string, why: string) =>
    `A little more and ${why}, so the score stays below ${at}; its parts alone make ${sum}.`,
}
