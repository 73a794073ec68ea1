import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './disclosures.module.css'

interface Disclosure {
  readonly id: string
  readonly title: string
  readonly body: ReactNode
}

interface DisclosuresProps {
  readonly items: readonly Disclosure[]
  /** Which one stands open at first, null for none. */
  readonly first: number | null
}

/** Titles in one row; the chosen one opens below them all. */
export function Disclosures({ items, first }: DisclosuresProps) {
  const [open, setOpen] = useState<string | null>(first === null ? null : (items[first]?.id ?? null))
  const panel = useId()
  const content = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  // What was asked for comes into view, also where it loads first.
  useEffect(() => {
    const node = content.current
    if (!node || !asked.current || open === null) return
    const observer = new ResizeObserver(() => {
      if (node.offsetHeight === 0) return
      observer.disconnect()
      node.parentElement?.scrollIntoView({ block: 'nearest' })
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [open])
  const shown = items.find(({ id }) => id === open)
  return (
    <div>
      <div className={styles['row']}>
        {items.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className={styles['title']}
            aria-expanded={id === open}
            aria-controls={panel}
            onClick={() => {
              asked.current = true
              setOpen(id === open ? null : id)
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={panel} ref={content} hidden={!shown}>
        {shown?.body}
      </div>
    </div>
  )
}
