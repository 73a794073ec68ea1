import { X } from 'lucide-react'
import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'

interface DialogProps {
  readonly title: string
  /** What its cross is called. */
  readonly close: string
  /** In CSS pixels, where the window has room. */
  readonly width: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A page over the app, open as long as it is rendered; Esc, its cross and a press beside it close it. */
export function Dialog({ title, close, width, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; a press beside it is for pointers
    <dialog
      ref={dialog}
      className={styles['dialog']}
      style={{ '--width': `${width}px` } as CSSProperties}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className={styles['page']}>
        <div className={styles['head']}>
          <h2 id={heading}>{title}</h2>
          <IconButton icon={X} label={close} tip="below-end" onClick={() => dialog.current?.close()} />
        </div>
        {children}
      </div>
    </dialog>
  )
}
