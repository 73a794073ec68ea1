import { type ReactNode, useId, useState } from 'react'
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
            onClick={() => setOpen(id === open ? null : id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div id={panel} hidden={!shown}>
        {shown?.body}
      </div>
    </div>
  )
}
