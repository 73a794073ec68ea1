import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, type ReactNode, type RefObject, useId, useState } from 'react'
import { Button } from '../controls/button'
import { Modal, ModalHead } from '../controls/dialog'
import { useLaterWords } from '../parts/whole-language'
import styles from './making-screen.module.css'
import { StepList } from './steps/step-list'

interface MakingFrameProps<Step extends string> {
  readonly ref?: RefObject<HTMLDialogElement | null> | undefined
  readonly title: string
  /** In their order; the first is that of the photo. */
  readonly steps: readonly Step[]
  readonly at: Step
  readonly names: Readonly<Record<Step, string>>
  readonly mayGo: (step: Step) => boolean
  readonly onGo: (step: Step) => void
  /** What its first step is called to whoever goes back to it. */
  readonly another: string
  /** Takes files that are dropped or pasted; null while none are awaited. */
  readonly onFiles: ((files: readonly File[]) => void) | null
  /** What the last step does. */
  readonly finish: { readonly label: string; readonly under: boolean; readonly run: () => void }
  /** Said between back and on. */
  readonly note: ReactNode
  readonly onClose: () => void
  /** The step itself; a file may be held over it. */
  readonly children: (over: boolean) => ReactNode
}

/** Round the steps of a making: its name and the list of them, back and on, and files that are dropped or pasted. */
export function MakingFrame<Step extends string>({
  ref,
  title,
  steps,
  at,
  names,
  mayGo,
  onGo,
  another,
  onFiles,
  finish,
  note,
  onClose,
  children,
}: MakingFrameProps<Step>) {
  const words = useLaterWords('own')
  const heading = useId()
  const { over, ...ways } = useFiles(onFiles)
  const here = steps.indexOf(at)
  const [before, after] = [steps[here - 1], steps[here + 1]]
  return (
    <Modal ref={ref} className={styles['dialog']} aria-labelledby={heading} onClose={onClose} {...ways}>
      <div className={styles['screen']} data-step={at}>
        <header className={styles['top']}>
          <ModalHead id={heading} title={title} close={words.close} className={styles['head']} />
          <StepList steps={steps} at={at} names={names} mayGo={mayGo} onGo={onGo} />
        </header>
        <div className={styles['body']}>{children(over)}</div>
        {before && (
          <footer className={styles['foot']}>
            <Button look="quiet" disabled={finish.under} onClick={() => onGo(before)}>
              <ArrowLeft size={17} aria-hidden />
              <span>{before === steps[0] ? another : words.back}</span>
            </Button>
            {note}
            {after ? (
              <Button look="solid" disabled={!mayGo(after)} onClick={() => onGo(after)}>
                <span>{words.next}</span>
                <ArrowRight size={17} aria-hidden />
              </Button>
            ) : (
              <Button look="solid" disabled={finish.under} onClick={finish.run}>
                {finish.label}
              </Button>
            )}
          </footer>
        )}
      </div>
    </Modal>
  )
}

/** That closing keeps a draft, and that one is back. */
export function DraftNote({ isBack }: { readonly isBack: boolean }) {
  const words = useLaterWords('own')
  return (
    <>
      <p className={styles['draft']}>{words.draftStays}</p>
      <p className="out-of-sight" role="status">
        {isBack ? words.draftBack : ''}
      </p>
    </>
  )
}

/** Takes files that are dropped or pasted on the screen while they are awaited; the page below gets none of them. */
function useFiles(onFiles: MakingFrameProps<string>['onFiles']) {
  const [over, setOver] = useState(false)
  const take = (files: FileList): void => {
    if (files.length > 0) onFiles?.([...files])
  }
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    over: over && onFiles !== null,
    onDragOver: (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const { relatedTarget, currentTarget } = event
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!carriesFile(event)) return
      event.preventDefault()
      take(event.dataTransfer.files)
    },
    onPaste: (event: ClipboardEvent) => {
      if (event.clipboardData.files.length === 0) return
      event.preventDefault()
      take(event.clipboardData.files)
    },
  }
}
