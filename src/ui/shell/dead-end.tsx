import type { Language } from '../../words/language'
import { Button } from '../controls/button'
import { useReload } from '../parts/safe-reload'
import styles from './dead-end.module.css'

interface DeadEndProps {
  readonly words: Language['deadEnd']
  /** It never started, or it stopped working. */
  readonly why: 'start' | 'crash'
}

/** Shown in place of everything when the app cannot go on. */
export function DeadEnd({ words, why }: DeadEndProps) {
  const reload = useReload()
  const { title, next, press } = why === 'start' ? words.start : words.crash
  return (
    <main className={styles['failed']}>
      <h1>{title}</h1>
      <p>{next}</p>
      <Button look="solid" onClick={reload}>
        {press}
      </Button>
    </main>
  )
}
