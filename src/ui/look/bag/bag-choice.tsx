import type { Carrier } from '../../../look/facts/carrier'
import { nameOfCarrier } from '../../../words/catalog-names'
import { Thumbnail } from '../../controls/thumbnail'
import { useCatalog, useLanguage, usePlanner, usePlannerState, useWords } from '../../planner-context'
import styles from './bag-choice.module.css'

/** Everything that charms can hang on, with its picture. */
export function BagChoice({ onChosen }: { readonly onChosen: () => void }) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const words = useWords('look')
  const carriers = [...catalog.carriers.values()].filter(({ model }) => model)
  const choose = (carrier: Carrier): void => {
    planner.changeCarrier(carrier.id)
    onChosen()
  }
  return (
    <div className={styles['choice']}>
      <Shelf title={words.bags} carriers={carriers.filter(isBag)} onChoose={choose} />
      <Shelf title={words.wearables} carriers={carriers.filter((one) => !isBag(one))} onChoose={choose} />
    </div>
  )
}

const isBag = ({ category }: Carrier): boolean => category === 'backpack'

interface ShelfProps {
  readonly title: string
  readonly carriers: readonly Carrier[]
  readonly onChoose: (carrier: Carrier) => void
}

function Shelf({ title, carriers, onChoose }: ShelfProps) {
  const language = useLanguage()
  const shown = usePlannerState((state) => state.look.carrier)
  if (carriers.length === 0) return null
  return (
    <section>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['shelf']}>
        {carriers.map((carrier) => (
          <li key={carrier.id}>
            <button
              type="button"
              className={styles['tile']}
              aria-pressed={carrier.id === shown}
              onClick={() => onChoose(carrier)}
            >
              <Thumbnail of={carrier} size={84} className={styles['picture']} />
              <span>{nameOfCarrier(carrier, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
