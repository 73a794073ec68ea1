import { useDrag } from '@use-gesture/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../planner-context'
import { useBackCloses } from '../route/back-closes'
import styles from './bottom-sheet.module.css'
import { type Snap, type Stops, snapFrom } from './sheet-snap'

interface SheetProps {
  readonly snap: Snap
  readonly stops: Stops
  readonly onSnap: (snap: Snap) => void
  readonly children: ReactNode
}

/** A panel from below that leaves the stage usable; its handle drags it, or steps it when pressed. */
export function BottomSheet({ snap, stops, onSnap, children }: SheetProps) {
  const words = useWords('shell')
  const sheet = useRef<HTMLDivElement>(null)

  useEffect(() => {
    sheet.current?.style.setProperty('height', `${stops[snap]}px`)
  }, [snap, stops])

  useBackCloses(snap === 'full', () => onSnap('half'))

  const bind = useDrag(
    ({ tap, last, movement: [, down], velocity: [, speed], direction: [, heading] }) => {
      const node = sheet.current
      if (!node || tap) return
      const height = Math.min(Math.max(stops[snap] - down, stops.peek), stops.full)
      if (!last) {
        node.dataset['dragging'] = ''
        node.style.height = `${height}px`
        return
      }
      delete node.dataset['dragging']
      const next = snapFrom(height, -speed * heading, stops)
      node.style.height = `${stops[next]}px`
      onSnap(next)
    },
    { axis: 'y', filterTaps: true, pointer: { keys: false } },
  )
  const taller = snap !== 'full'

  return (
    <aside ref={sheet} className={styles['sheet']} data-snap={snap} aria-label={words.panels}>
      <button
        {...bind()}
        type="button"
        className={styles['grab']}
        aria-label={taller ? words.taller : words.shorter}
        aria-expanded={snap !== 'peek'}
        onClick={() => onSnap(snap === 'peek' ? 'half' : snap === 'half' ? 'full' : 'half')}
      />
      {children}
    </aside>
  )
}
