import { Dialog } from '../controls/dialog'
import { useLaterWords, useWholeLanguage } from '../parts/whole-language'
import { useKnownJudge } from '../planner-context'
import styles from './method-dialog.module.css'

/** How the score is made, from what, and how far to trust it. */
export function MethodDialog({ onClose }: { readonly onClose: () => void }) {
  const { criteria } = useKnownJudge().scoring
  const words = useLaterWords('method')
  const language = useWholeLanguage()
  return (
    <Dialog title={words.title} close={words.close} width={640} onClose={onClose}>
      <article className={styles['page']}>
        <p className={styles['lead']}>{words.lead(criteria.length)}</p>
        {criteria.map(({ id }) => {
          const { name, method } = language.criteria[id]
          return (
            <section key={id}>
              <h3>{name}</h3>
              <dl>
                <dt>{words.measured}</dt>
                <dd>{method.measured}</dd>
                <dt>{words.sources}</dt>
                <dd>{method.sources}</dd>
                <dt>{words.custom}</dt>
                <dd>{method.custom}</dd>
              </dl>
            </section>
          )
        })}
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
