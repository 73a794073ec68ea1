import { Backpack, Gauge, List } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { shellWords } from '../../words/shell-words'
import { rove } from '../controls/roving'
import { useWords } from '../planner-context'
import styles from './panel-tabs.module.css'

export type Tab = 'charms' | 'score' | 'list'

const ICONS = { charms: Backpack, score: Gauge, list: List } as const
const TABS: readonly Tab[] = ['charms', 'score', 'list']

interface PanelTabsProps {
  readonly shown: Tab
  readonly onShow: (tab: Tab) => void
  readonly panels: Readonly<Record<Tab, ReactNode>>
}

/** The panels one at a time, all kept alive so that nothing typed or scrolled is lost. */
export function PanelTabs({ shown, onShow, panels }: PanelTabsProps) {
  const words = useWords(shellWords)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const tab = rove(event, { wrap: true })?.dataset['tab']
    if (tab) onShow(tab as Tab)
  }
  return (
    <>
      {TABS.map((tab) => (
        <div
          key={tab}
          id={`panel-${tab}`}
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          hidden={tab !== shown}
          className={styles['panel']}
        >
          {panels[tab]}
        </div>
      ))}
      <div
        role="tablist"
        tabIndex={-1}
        aria-label={words.panels}
        className={styles['tabs']}
        onKeyDown={onKeyDown}
      >
        {TABS.map((tab) => {
          const Icon = ICONS[tab]
          return (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              data-rove
              data-tab={tab}
              aria-selected={tab === shown}
              aria-controls={`panel-${tab}`}
              tabIndex={tab === shown ? 0 : -1}
              className={styles['tab']}
              onClick={() => onShow(tab)}
            >
              <Icon size={19} strokeWidth={1.75} aria-hidden />
              {words[tab]}
            </button>
          )
        })}
      </div>
    </>
  )
}
