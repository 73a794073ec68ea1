import { useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PaperId } from '../../../picture/page/page'
import styles from './print-page.module.css'

interface PrintPageProps {
  readonly url: string
  readonly sheet: PaperId
  readonly onPrinted: () => void
}

/** The picture alone on a sheet of paper; the browser's print dialog opens as soon as it is there. */
export function PrintPage({ url, sheet, onPrinted }: PrintPageProps) {
  const [asked, setAsked] = useState(false)
  const print = useEffectEvent(() => {
    if (asked) return
    setAsked(true)
    addEventListener('afterprint', onPrinted, { once: true })
    window.print()
  })
  return createPortal(
    <div className={styles['page']} data-sheet={sheet} data-print>
      <img src={url} alt="" onLoad={print} />
    </div>,
    document.body,
  )
}
