import type { KeyboardEvent } from 'react'

/** How arrow keys walk a group: along a line, or over rows of so many. */
export interface RovingGroup {
  readonly count: number
  readonly columns?: number
  readonly wrap?: boolean
}

/** The place an arrow, Home or End key leads to, or null when the key means nothing here. */
export function nextIndex(
  key: string,
  at: number,
  { count, columns = 1, wrap = false }: RovingGroup,
): number | null {
  const to = target(key, at, count, columns)
  if (to === null || count === 0) return null
  if (wrap) return (to + count) % count
  return to < 0 || to >= count ? at : to
}

function target(key: string, at: number, count: number, columns: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return at + 1
    case 'ArrowLeft':
      return at - 1
    case 'ArrowDown':
      return at + columns
    case 'ArrowUp':
      return at - columns
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/**
 * Key handler for a group whose members carry `data-rove`: arrows move the focus among them. The group is one tab
 * stop when exactly one member has `tabIndex` 0.
 */
export function rove(
  event: KeyboardEvent<HTMLElement>,
  walk: Omit<RovingGroup, 'count'> = {},
): HTMLElement | null {
  const members = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-rove]')].filter(
    (member) => !(member instanceof HTMLButtonElement && member.disabled),
  )
  const at = members.findIndex((member) => member.contains(document.activeElement))
  if (at < 0) return null
  const to = nextIndex(event.key, at, { ...walk, count: members.length })
  if (to === null) return null
  event.preventDefault()
  const member = members[to]
  if (!member) return null
  for (const other of members) other.tabIndex = -1
  member.tabIndex = 0
  member.focus()
  return member
}
