import { Camera, Frame, Image, Type } from 'lucide-react'
import { TabList } from '../controls/tabs'
import { useLaterWords } from '../parts/whole-language'
import styles from './settings-tabs.module.css'

export const SETTINGS_TABS = ['picture', 'camera', 'scene', 'more'] as const
export type SettingsTab = (typeof SETTINGS_TABS)[number]

/** What the ids of its tabs and panels begin with. */
export const SETTINGS_GROUP = 'studio'

const ICONS = { picture: Frame, camera: Camera, scene: Image, more: Type } as const

interface SettingsTabsProps {
  readonly shown: SettingsTab
  readonly onShow: (tab: SettingsTab) => void
}

/** Chooses which settings are in sight. */
export function SettingsTabs({ shown, onShow }: SettingsTabsProps) {
  const words = useLaterWords('photo')
  return (
    <TabList
      group={SETTINGS_GROUP}
      label={words.panels}
      tabs={SETTINGS_TABS.map((id) => ({ id, label: words.tabs[id], icon: ICONS[id] }))}
      shown={shown}
      onShow={onShow}
      className={styles['tabs']}
      tabClassName={styles['tab']}
    />
  )
}
