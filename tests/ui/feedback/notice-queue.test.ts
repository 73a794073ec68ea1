import { describe, expect, it } from 'vitest'
import { byUrgency, noticeQueue } from '../../../src/ui/feedback/notice-queue'

const notice = (id: string) => ({ id, tone: 'calm', text: id, actions: [] }) as const
const shownOf = (ids: readonly string[], room: 1 | 2) => {
  const { shown, waiting } = noticeQueue(ids.map(notice), room)
  return [shown.map(({ id }) => id).join(' '), waiting]
}

describe('notices', () => {
  it.each([
    [['welcome'], 1, 'welcome', 0],
    [['unopened', 'stage none', 'unsaved'], 1, 'unopened', 2],
    [['unopened', 'visiting', 'stage none'], 1, 'unopened', 2],
    [['unopened', 'visiting', 'stage none'], 2, 'visiting unopened', 1],
    [['visiting'], 1, 'visiting', 0],
    [['visiting', 'stage none'], 1, 'visiting', 1],
    [['visiting', 'stage none'], 2, 'visiting stage none', 0],
    [['stage none', 'welcome'], 2, 'stage none', 0],
  ] as const)('%j with room for %i: %s, and %i wait', (ids, room, shown, waiting) => {
    expect(shownOf(ids, room)).toEqual([shown, waiting])
  })

  it('that say why nothing can be changed step forward when somebody tries', () => {
    const all = ['unopened', 'visiting'].map(notice)
    expect(noticeQueue(all, 1, true).shown.map(({ id }) => id)).toEqual(['visiting'])
  })

  it('come by what they threaten or ask for, and by their news last', () => {
    const ids = ['recovered', 'stage none', 'visiting', 'unopened', 'stage lost', 'unsaved full', 'welcome']
    expect(byUrgency(ids.map(notice)).map(({ id }) => id)).toEqual([
      'unsaved full',
      'unopened',
      'stage lost',
      'visiting',
      'recovered',
      'stage none',
      'welcome',
    ])
  })

  it('come to their turn one after the other, none twice', () => {
    let all = ['unopened', 'part gone', 'stage none', 'visiting'].map(notice)
    const seen: string[] = []
    while (all.length > 0) {
      const [now] = noticeQueue(all, 1).shown
      if (!now) break
      seen.push(now.id)
      all = all.filter(({ id }) => id !== now.id)
    }
    expect(seen).toEqual(['unopened', 'part gone', 'stage none', 'visiting'])
  })
})
