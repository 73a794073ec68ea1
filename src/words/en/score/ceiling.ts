import type { CeilingId } from '../../../scoring/criteria'

/** What holds a score down; `sum` is what its parts make together. */
export const ceiling = {
  why: {
    crowd: 'so many pieces hang',
    thrice: 'the same charm hangs three times',
    lost_lead: 'the lead is lost in the color behind it',
    leans: 'the look leans to one side',
    pulls: 'one side is far heavier',
    too_heavy: 'the charms weigh more than stays comfortable',
    scratches: 'something can mark the leather',
  } satisfies Readonly<Record<CeilingId, string>>,
  holds: (at: string, sum: string, why: string) =>
    `The score stays below ${at} while ${why}; its parts alone make ${sum}.`,
  nearly: (at: string, sum: string, why: string) =>
    `The score stays below ${at}, as it takes little more and ${why}; its parts alone make ${sum}.`,
}
