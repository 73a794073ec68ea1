import { X } from 'lucide-react'
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'

interface DialogProps {
  readonly title: string
  /** What its cross is called. */
  readonly close: string
  /** In CSS pixels, where the window has room. */
  readonly width: number
  /** For who opens it again and again; then it is rendered closed unless `open`. */
  readonly ref?: RefObject<HTMLDialogElement | null>
  /** Whether it opens as it is rendered. */
  readonly open?: boolean
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** A page over the app, open from when it is rendered; Esc, its cross and a press beside it close it. */
export function Dialog({ title, close, width, ref, open = true, onClose, children }: DialogProps) {
  const own = useRef<HTMLDialogElement>(null)
  const dialog = ref ?? own
  const heading = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
  }, [dialog, open])
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
