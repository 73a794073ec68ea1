import { Backpack, Gauge, List } from 'lucide-react'
import type { ReactNode } from 'react'
import { TabList, tabPanel } from '../controls/tabs'
import { useWords } from '../planner-context'
import styles from './panel-tabs.module.css'

const ICONS = { charms: Backpack, score: Gauge, list: List } as const

export type PanelId = keyof typeof ICONS

const PANELS: readonly PanelId[] = ['charms', 'score', 'list']
const GROUP = 'planner'

interface PanelTabsProps {
  readonly shown: PanelId
  readonly onShow: (panel: PanelId) => void
  readonly panels: Readonly<Record<PanelId, ReactNode>>
}

/** The panels one at a time, all kept alive so that nothing typed or scrolled is lost. */
export function PanelTabs({ shown, onShow, panels }: PanelTabsProps) {
  const words = useWords('shell')
  return (
    <>
      {PANELS.map((id) => (
        <div key={id} {...tabPanel(GROUP, id, shown)} className={styles['panel']}>
          {panels[id]}
        </div>
      ))}
      <TabList
        group={GROUP}
        label={words.panels}
        tabs={PANELS.map((id) => ({ id, label: words[id], icon: ICONS[id] }))}
        shown={shown}
        onShow={onShow}
        className={styles['tabs']}
        tabClassName={styles['tab']}
      />
    </>
  )
}
