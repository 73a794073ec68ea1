import { type CSSProperties, useEffect, useState } from 'react'
import type { Announcement } from '../../state/announcement'
import { sayAnnouncement } from '../../words/say-announcement'
import { useCatalog, useLanguage, usePlanner, usePlannerState } from '../planner-context'
import { besidePress, type Press } from './beside-press'
import styles from './locked-hint.module.css'

const STAYS_MS = 6000

interface Shown {
  readonly saying: Announcement
  readonly at: Press
}

/** Says beside what was pressed why nothing changes here, for the eyes: the notice above has the way out, the live region the words. */
export function LockedHint() {
  const { store } = usePlanner()
  const catalog = useCatalog()
  const language = useLanguage()
  const look = usePlannerState((state) => state.look)
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    let at: Press = { x: innerWidth / 2, y: innerHeight / 2 }
    const onDown = ({ clientX, clientY }: PointerEvent): void => {
      at = { x: clientX, y: clientY }
      setShown(null)
    }
    const onKey = ({ target }: KeyboardEvent): void => {
      setShown(null)
      if (!(target instanceof HTMLElement) || target === document.body) return
      const { left, width, bottom } = target.getBoundingClientRect()
      at = { x: left + width / 2, y: bottom }
    }
    addEventListener('pointerdown', onDown, { capture: true })
    addEventListener('keydown', onKey, { capture: true })
    const stop = store.subscribe(({ lastAnnouncement }, { lastAnnouncement: before }) => {
      if (!lastAnnouncement || lastAnnouncement === before) return
      const { saying } = lastAnnouncement
      setShown(saying.kind === 'locked' ? { saying, at } : null)
    })
    return () => {
      removeEventListener('pointerdown', onDown, { capture: true })
      removeEventListener('keydown', onKey, { capture: true })
      stop()
    }
  }, [store])

  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(null), STAYS_MS)
    return () => clearTimeout(timer)
  }, [shown])

  return (
    shown && (
      <p
        className={styles['hint']}
        style={besidePress(shown.at, { width: innerWidth, height: innerHeight }) as CSSProperties}
        aria-hidden
        data-locked
      >
        {sayAnnouncement(shown.saying, catalog, look, language)}
      </p>
    )
  )
}
