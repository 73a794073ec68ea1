import { Dialog } from '../controls/dialog'
import { useWords } from '../planner-context'
import styles from './method-dialog.module.css'

/** How the score is made, from what, and how far to trust it. */
export function MethodDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('method')
  return (
    <Dialog title={words.title} close={words.close} width={640} onClose={onClose}>
      <article className={styles['page']}>
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
    </Dialog>
  )
}
