import { ArrowLeft } from 'lucide-react'
import { Button } from '../controls/button'
import { useFocusTarget } from '../focus-targets'
import { useWords } from '../planner-context'
import styles from './photo-bar.module.css'

/** The way back, and where one is. */
export function PhotoBar({ onDone }: { readonly onDone: () => void }) {
  const words = useWords('shell')
  return (
    <header className={styles['bar']}>
      <Button ref={useFocusTarget('photo_done')} onClick={onDone}>
        <ArrowLeft size={17} aria-hidden />
        {words.studioDone}
      </Button>
      <h1 className={styles['title']}>{words.studio}</h1>
    </header>
  )
}
