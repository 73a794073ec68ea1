import type { Notice } from './notices'

/** What tells whose look it is stands as long as that is so; everything else passes. */
const stands = ({ id }: Notice): boolean => id === 'visiting' || id === 'other_tab'

interface Queue {
  readonly shown: readonly Notice[]
  /** How many wait for their turn. */
  readonly waiting: number
}

/** The notices whose turn it is: one that passes and, where there is room for two, one that stands; that first where it is called for. */
export function noticeQueue(notices: readonly Notice[], room: 1 | 2, called = false): Queue {
  const passing = notices.filter((notice) => !stands(notice) && notice.id !== 'welcome')
  const both = [...notices.filter(stands).slice(0, 1), ...passing.slice(0, 1)]
  const shown = called ? both.slice(0, room) : both.slice(-room)
  // A greeting is for who has nothing else to read.
  if (shown.length === 0) return { shown: notices.slice(0, 1), waiting: 0 }
  return { shown, waiting: notices.filter(({ id }) => id !== 'welcome').length - shown.length }
}
