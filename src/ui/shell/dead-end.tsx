import type { Language } from '../../words/language'
import { Button } from '../controls/button'
import { useReload } from '../parts/safe-reload'
import styles from './dead-end.module.css'

interface DeadEndProps {
  readonly words: Language['notice']
  /** It never started, or it stopped working. */
  readonly why: 'start' | 'crash'
}

/** Shown in place of everything when the app cannot go on. */
export function DeadEnd({ words, why }: DeadEndProps) {
  const reload = useReload()
  return (
    <main className={styles['failed']}>
      <h1>{why === 'start' ? words.startFailed : words.crashed}</h1>
      <p>{why === 'start' ? words.startNext : words.crashedNext}</p>
      <Button look="solid" onClick={reload}>
        {why === 'start' ? words.retry : words.reload}
      </Button>
    </main>
  )
}
