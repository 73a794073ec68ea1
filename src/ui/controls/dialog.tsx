import { X } from 'lucide-react'
import {
  type ComponentProps,
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useBackCloses } from '../route/back-closes'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'

interface ModalProps extends Omit<ComponentProps<'dialog'>, 'ref' | 'open'> {
  readonly ref?: RefObject<HTMLDialogElement | null> | undefined
  readonly open?: boolean
}

/** A bare sheet over the app that takes the keys and the focus; Esc and Back close it. */
export function Modal({ ref, open = true, className, ...rest }: ModalProps) {
  const own = useRef<HTMLDialogElement>(null)
  const dialog = ref ?? own
  useEffect(() => {
    if (open) dialog.current?.showModal()
  }, [dialog, open])
  useBackCloses(useIsOpen(dialog), () => dialog.current?.close())
  return <dialog {...rest} ref={dialog} className={`${styles['modal']} ${className ?? ''}`} />
}

/** Whether a dialog is open, whoever opened it. */
function useIsOpen(dialog: RefObject<HTMLDialogElement | null>): boolean {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const node = dialog.current
    if (!node) return
    const see = (): void => setOpen(node.open)
    see()
    const observer = new MutationObserver(see)
    observer.observe(node, { attributeFilter: ['open'] })
    return () => observer.disconnect()
  }, [dialog])
  return open
}

interface ModalHeadProps {
  readonly id: string
  readonly title: string
  /** What its cross is called. */
  readonly close: string
  readonly className?: string | undefined
}

/** The heading of a modal, with the cross that closes it. */
export function ModalHead({ id, title, close, className }: ModalHeadProps) {
  return (
    <div className={`${styles['head']} ${className ?? ''}`}>
      <h2 id={id}>{title}</h2>
      <IconButton
        icon={X}
        label={close}
        tip="below-end"
        onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
      />
    </div>
  )
}

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
export function Dialog({ title, close, width, ref, open, onClose, children }: DialogProps) {
  const heading = useId()
  return (
    <Modal
      ref={ref}
      {...(open === undefined ? {} : { open })}
      className={styles['dialog']}
      style={{ '--width': `${width}px` } as CSSProperties}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className={styles['page']}>
        <ModalHead id={heading} title={title} close={close} className={styles['sticky']} />
        {children}
      </div>
    </Modal>
  )
}
