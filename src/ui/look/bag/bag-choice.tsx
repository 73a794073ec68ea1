import type { Carrier } from '../../../look/facts/carrier'
import { nameOfCarrier } from '../../../words/catalog-names'
import { Thumbnail } from '../../controls/thumbnail'
import { useCatalogOfLook, useLanguage, usePlanner, usePlannerState, useWords } from '../../planner-context'
import styles from './bag-choice.module.css'
import { OwnShelf } from './own-shelf'

interface BagChoiceProps {
  readonly onChosen: () => void
  /** Opens the colors of one's own. */
  readonly onTint: () => void
}

/** Everything that charms can hang on, with its picture: what one made oneself comes first. */
export function BagChoice({ onChosen, onTint }: BagChoiceProps) {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const words = useWords('look')
  const shown = usePlannerState((state) => state.look.carrier)
  const things = usePlannerState((state) => state.things)
  const all = [...catalog.carriers.values()]
  const carriers = all.filter(({ bag, model }) => model && !bag)
  const own = all.filter(({ id, bag }) => bag && (things.has(id) || id === shown))
  const choose = (carrier: Carrier): void => {
    planner.changeCarrier(carrier.id)
    onChosen()
  }
  return (
    <div className={styles['choice']}>
      <OwnShelf bags={own} onChoose={choose} onTint={onTint} onLeave={onChosen} />
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
