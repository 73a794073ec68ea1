import type { HangAdvice } from '../../../look/facts/resting'

/** What is to be said of a place where a charm may hang, but not freely or with its face covered or turned away. */
export const advice: Readonly<Record<HangAdvice, string>> = {
  LIES_ON: 'It would lie there instead of hanging.',
  COVERED: 'Part of its face would be covered.',
  TURNED: 'Its face would turn away.',
}
