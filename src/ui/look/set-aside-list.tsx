import { X } from 'lucide-react'
import { asideReasons } from '../../look/file/resolve-look'
import { kindOf } from '../../look/ids'
import { charmName } from '../../words/catalog-names'
import { sayFitReason } from '../../words/say-fit-reason'
import { Button } from '../controls/button'
import { IconButton } from '../controls/icon-button'
import { Thumbnail } from '../controls/thumbnail'
import { useCatalogOfLook, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './set-aside-list.module.css'

/** Charms of the look that do not hang, each with its reason and what to do about it. */
export function SetAsideList() {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const words = useWords('look')
  const look = usePlannerState((state) => state.look)
  return (
    <section className={styles['list']}>
      <h3>{words.aside}</h3>
      <ul>
        {look.aside.map((waiting, index) => {
          const charm = catalog.charms.get(waiting.charm)
          const name = charmName(catalog, waiting.charm, language)
          const reasons = asideReasons(catalog, look, waiting).map((reason) =>
            sayFitReason(reason, language, { catalog, charm }),
          )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same charm may wait twice; its place is its identity
            <li key={`${waiting.charm}-${index}`} className={styles['row']}>
              <Thumbnail of={charm} size={36} className={styles['picture']} />
              <span className={styles['text']}>
                <span className={styles['name']}>{name}</span>
                <span className={styles['why']}>{reasons.join(' ')}</span>
              </span>
              {charm && (charm.model || kindOf(charm.id) === 'own') && (
                <Button
                  look="quiet"
                  aria-label={words.hangThis(name)}
                  onClick={() => planner.pickUp(charm.id, { kind: 'aside', index }, 'carry')}
                >
                  {words.hang}
                </Button>
              )}
              <IconButton
                icon={X}
                tip="above-end"
                label={words.removeThis(name)}
                onClick={() => planner.forget(index)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
