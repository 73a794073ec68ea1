import { ArrowLeft } from 'lucide-react'
import { Button } from '../controls/button'
import { useFocusTarget } from '../focus-targets'
import { useWords } from '../planner-context'
import styles from './photo-bar.module.css'

interface PhotoBarProps {
  /** Whether it lies on the dimmed surroundings of a picture's frame. */
  readonly framed: boolean
  readonly onDone: () => void
}

/** The way back, and where one is. */
export function PhotoBar({ framed, onDone }: PhotoBarProps) {
  const words = useWords('shell')
  return (
    <header className={styles['bar']} data-framed={framed ? '' : undefined}>
      <Button ref={useFocusTarget('photo_done')} onClick={onDone}>
        <ArrowLeft size={17} aria-hidden />
        <span>{words.studioDone}</span>
      </Button>
      <h1 className={styles['title']}>{words.studio}</h1>
    </header>
  )
}
