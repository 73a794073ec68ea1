import { Camera, Frame, Image, Type } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { photoWords } from '../../words/photo-words'
import { rove } from '../controls/roving'
import { useWords } from '../planner-context'
import styles from './part-tabs.module.css'

export const PART_IDS = ['picture', 'camera', 'scene', 'more'] as const
export type SettingsTab = (typeof PART_IDS)[number]

const SIGNS = { picture: Frame, camera: Camera, scene: Image, more: Type } as const

interface PartTabsProps {
  readonly shown: SettingsTab
  readonly onShow: (part: SettingsTab) => void
}

/** Chooses which settings are in sight. */
export function SettingsTabs({ shown, onShow }: PartTabsProps) {
  const words = useWords(photoWords)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const part = rove(event, { wrap: true })?.dataset['part']
    const next = PART_IDS.find((one) => one === part)
    if (next) onShow(next)
  }
  return (
    <div
      role="tablist"
      tabIndex={-1}
      aria-label={words.panels}
      className={styles['tabs']}
      onKeyDown={onKeyDown}
    >
      {PART_IDS.map((part) => {
        const Sign = SIGNS[part]
        return (
          <button
            key={part}
            type="button"
            role="tab"
            id={`studio-tab-${part}`}
            data-rove
            data-part={part}
            aria-selected={part === shown}
            aria-controls={`studio-${part}`}
            tabIndex={part === shown ? 0 : -1}
            className={styles['tab']}
            onClick={() => onShow(part)}
          >
            <Sign size={17} strokeWidth={1.75} aria-hidden />
            {words.tabs[part]}
          </button>
        )
      })}
    </div>
  )
}
