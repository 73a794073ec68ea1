import { ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import type { Carrier } from '../../look/facts/carrier'
import { arrangementOf } from '../../state/planner/derived'
import { colorwayName, nameOfCarrier } from '../../words/catalog-names'
import { ColorChoice } from '../controls/color-choice'
import { Popover, usePopoverId } from '../controls/popover'
import { Thumbnail } from '../controls/thumbnail'
import { useCatalog, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './bag-picker.module.css'

/** Which bag it is and in which color. */
export function BagPicker() {
  const planner = usePlanner()
  const catalog = useCatalog()
  const language = useLanguage()
  const words = useWords('look')
  const look = usePlannerState((state) => state.look)
  const choice = usePopoverId()
  const carrier = catalog.carriers.get(look.carrier)
  if (!carrier) return null
  return (
    <div className={styles['bag']}>
      <button type="button" className={styles['chosen']} popoverTarget={choice}>
        <span className="out-of-sight">{`${words.bag}: `}</span>
        <Thumbnail of={carrier} size={28} className={styles['small']} />
        <span>{nameOfCarrier(carrier, language)}</span>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <Choice id={choice} />
      <ColorChoice
        legend={words.colorway}
        options={carrier.colorways.map(({ id, hex }) => ({
          id,
          hex,
          name: colorwayName(carrier, id, language),
        }))}
        chosen={arrangementOf(catalog, look).colorway.id}
        onChoose={planner.recolor}
      />
    </div>
  )
}

/** Everything that charms can hang on, with its picture. */
function Choice({ id }: { readonly id: string }) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const words = useWords('look')
  const panel = useRef<HTMLDivElement>(null)
  const carriers = [...catalog.carriers.values()].filter(({ model }) => model)
  const choose = (carrier: Carrier): void => {
    planner.changeCarrier(carrier.id)
    panel.current?.closest<HTMLElement>('[popover]')?.hidePopover()
  }
  return (
    <Popover id={id} label={words.bags}>
      <div ref={panel} className={styles['choice']}>
        <Shelf title={words.bags} carriers={carriers.filter(isBag)} onChoose={choose} />
        <Shelf title={words.wearables} carriers={carriers.filter((one) => !isBag(one))} onChoose={choose} />
      </div>
    </Popover>
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
