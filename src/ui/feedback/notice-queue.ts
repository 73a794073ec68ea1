import type { ReactNode } from 'react'

/** Something that needs to be known, and what can be done about it. */
export interface Notice {
  readonly id: string
  readonly tone: 'calm' | 'trouble'
  /** What it is about, in somebody's own words. */
  readonly heading?: string
  readonly text: string
  /** Smaller, below. */
  readonly detail?: ReactNode
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
}

/** What tells whose look it is, and why nothing can be changed, stands as long as that is so; everything else passes. */
export const stands = ({ id }: Pick<Notice, 'id'>): boolean => id === 'visiting' || id === 'other_tab'

/** What has to be read before what: danger to one's work, then answers to what was just done, then what can be acted on. */
const URGENCY = [
  /^unsaved/,
  /^(address|unopened|part|opening)/,
  /^stage (?!none)/,
  /^(visiting|other_tab)/,
  /^recovered/,
]

const urgencyOf = ({ id }: Notice): number => {
  const rank = URGENCY.findIndex((kind) => kind.test(id))
  return rank < 0 ? URGENCY.length : rank
}

/** The notices, the most pressing first; what only tells something waits for all others. */
export const byUrgency = (notices: readonly Notice[]): readonly Notice[] =>
  notices.toSorted((a, b) => urgencyOf(a) - urgencyOf(b))

interface Queue {
  readonly shown: readonly Notice[]
  /** How many wait for their turn. */
  readonly waiting: number
}

/** The notices whose turn it is: one that passes and one that stands; where there is room for one, the first of them, or the one that is called for. */
export function noticeQueue(notices: readonly Notice[], room: 1 | 2, called = false): Queue {
  const passing = notices.filter((notice) => !stands(notice) && notice.id !== 'welcome')
  const both = [...notices.filter(stands).slice(0, 1), ...passing.slice(0, 1)]
  const shown =
    room === 2 || called ? both.slice(0, room) : notices.filter((one) => both.includes(one)).slice(0, 1)
  // A greeting is for who has nothing else to read.
  if (shown.length === 0) return { shown: notices.slice(0, 1), waiting: 0 }
  return { shown, waiting: notices.filter(({ id }) => id !== 'welcome').length - shown.length }
}
