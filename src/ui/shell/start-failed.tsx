import type { Locale } from '../../look/facts'
import { noticeWords } from '../../words/notice-words'
import { Button } from '../controls/button'
import styles from './start-failed.module.css'

/** Shown in place of everything when the app could not start. */
export function StartFailed({ locale }: { readonly locale: Locale }) {
  const words = noticeWords[locale]
  return (
    <main className={styles['failed']}>
      <h1>{words.startFailed}</h1>
      <p>{words.startNext}</p>
      <Button look="solid" onClick={() => location.reload()}>
        {words.retry}
      </Button>
    </main>
  )
}
