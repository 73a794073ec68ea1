import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { methodWords } from '../../words/method-words'
import { IconButton } from '../controls/icon-button'
import { useWords } from '../planner-context'
import styles from './method-dialog.module.css'

/** How the score is made, from what, and how far to trust it. */
export function MethodDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(methodWords)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; a press beside it is for pointers
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="method-title"
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <article className={styles['page']}>
        <div className={styles['head']}>
          <h2 id="method-title">{words.title}</h2>
          <IconButton icon={X} label={words.close} tip="below" onClick={() => dialog.current?.close()} />
        </div>
        <p className={styles['lead']}>{words.lead}</p>
        {words.chapters.map(({ title, measured, sources, custom }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              <dt>{words.measured}</dt>
              <dd>{measured}</dd>
              <dt>{words.sources}</dt>
              <dd>{sources}</dd>
              <dt>{words.custom}</dt>
              <dd>{custom}</dd>
            </dl>
          </section>
        ))}
        <section>
          <h3>{words.trust}</h3>
          {words.trustText.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
        <section>
          <h3>{words.gains}</h3>
          <p>{words.gainsText}</p>
        </section>
        <section>
          <h3>{words.blind}</h3>
          <p>{words.blindText}</p>
        </section>
      </article>
    </dialog>
  )
}
