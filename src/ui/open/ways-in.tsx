import { ImageUp } from 'lucide-react'
import { type RefObject, useEffectEvent, useLayoutEffect, useState } from 'react'
import { isTyping } from '../help/use-shortcuts'
import { useWords } from '../planner-context'
import type { Opening } from './use-opening'
import styles from './ways-in.module.css'

interface WaysInProps {
  readonly opening: Opening
  /** Pressing it asks for a file. */
  readonly picker: RefObject<HTMLInputElement | null>
  /** Something came: what becomes of it is told over the stage. */
  readonly onArrival: () => void
}

/** Takes looks from outside: dropped anywhere, pasted anywhere, or picked. */
export function WaysIn({ opening, picker, onArrival }: WaysInProps) {
  const words = useWords('open')
  const arrive = ({ file, text }: Arrival): void => {
    if (!file && !text) return
    onArrival()
    if (file) opening.openFile(file)
    else if (text) opening.openText(text)
  }
  const over = useDrops(arrive)
  usePastes(arrive)
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={words.open}
        accept="image/png,image/jpeg,image/webp,application/json,.json,.txt,.zip"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // So that picking the same file again is a change again.
          currentTarget.value = ''
          arrive({ file })
        }}
      />
      {over && (
        <div className={styles['over']} data-drop>
          <div className={styles['card']}>
            <ImageUp size={40} strokeWidth={1.5} aria-hidden />
            <p className={styles['title']}>{words.drop}</p>
            <p>{words.dropAbout}</p>
          </div>
        </div>
      )}
    </>
  )
}

interface Arrival {
  readonly file?: File | undefined
  readonly text?: string | undefined
}

/** Whether it is a file or text, and no field waits for it where it is. */
function carries({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  if (types.includes('Files')) return !(target instanceof HTMLInputElement && target.type === 'file')
  return !isTyping(target) && ['text/uri-list', 'text/plain'].some((type) => types.includes(type))
}

/** Whether something from outside is being held over the page; what is let go of is opened. */
function useDrops(arrive: (arrival: Arrival) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(({ dataTransfer }: DragEvent): void => {
    const [file] = dataTransfer?.files ?? []
    const text = dataTransfer?.getData('text/uri-list') || dataTransfer?.getData('text/plain')
    arrive({ file, text })
  })
  useLayoutEffect(() => {
    // What is dragged within the page (a picture of a charm, selected text) is no way in.
    let ours = false
    const onStart = (): void => {
      ours = true
    }
    const onEnd = (): void => {
      ours = false
      setOver(false)
    }
    const onOver = (event: DragEvent): void => {
      if (ours || event.defaultPrevented || !carries(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (ours || event.defaultPrevented || !carries(event)) return
      event.preventDefault()
      take(event)
    }
    addEventListener('dragstart', onStart)
    addEventListener('dragend', onEnd)
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragstart', onStart)
      removeEventListener('dragend', onEnd)
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}

/** Opens a pasted picture or file anywhere, and pasted text wherever nobody is writing. */
function usePastes(arrive: (arrival: Arrival) => void): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const [file] = event.clipboardData?.files ?? []
    const text = event.clipboardData?.getData('text/plain').trim()
    if (event.defaultPrevented || (!file && (!text || isTyping(event.target)))) return
    event.preventDefault()
    arrive({ file, text })
  })
  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent): void => take(event)
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [])
}
