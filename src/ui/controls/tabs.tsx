import type { LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { rove } from './roving'

interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: LucideIcon
}

interface TabListProps<Id extends string> {
  /** What its ids begin with; one list of that name a page. */
  readonly group: string
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly shown: Id
  readonly onShow: (id: Id) => void
  readonly className?: string | undefined
  readonly tabClassName?: string | undefined
}

/** A tab list after WAI-ARIA: one tab stop, the arrow keys walk it and show what they reach. */
export function TabList<Id extends string>({
  group,
  label,
  tabs,
  shown,
  onShow,
  className,
  tabClassName,
}: TabListProps<Id>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const reached = rove(event, { wrap: true })
    const tab = tabs.find(({ id }) => tabId(group, id) === reached?.id)
    if (tab) onShow(tab.id)
  }
  return (
    <div role="tablist" tabIndex={-1} aria-label={label} className={className} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, icon: Icon }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(group, id)}
          data-rove
          aria-selected={id === shown}
          aria-controls={panelId(group, id)}
          tabIndex={id === shown ? 0 : -1}
          className={tabClassName}
          onClick={() => onShow(id)}
        >
          {Icon && <Icon size={18} strokeWidth={1.75} aria-hidden />}
          <span>{label}</span>
        </button>
      ))}
    </div>
  )
}

const tabId = (group: string, id: string): string => `${group}-tab-${id}`
const panelId = (group: string, id: string): string => `${group}-panel-${id}`

/** What makes an element the panel of a tab: out of sight, but alive, while another is shown. */
export const tabPanel = <Id extends string>(group: string, id: Id, shown: Id) =>
  ({
    role: 'tabpanel',
    id: panelId(group, id),
    'aria-labelledby': tabId(group, id),
    hidden: id !== shown,
  }) as const
