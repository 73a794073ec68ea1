import { ChevronDown } from 'lucide-react'
import { useId, useRef } from 'react'
import type { Carrier } from '../../look/facts/carrier'
import { lookWords } from '../../words/look-words'
import { Popover, usePopoverId } from '../controls/popover'
import { Thumbnail } from '../controls/thumbnail'
import { useCatalog, useLocale, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './bag-picker.module.css'

/** Which bag it is and in which color. */
export function BagPicker() {
  const planner = usePlanner()
  const catalog = useCatalog()
  const locale = useLocale()
  const words = useWords(lookWords)
  const look = usePlannerState((state) => state.look)
  const group = useId()
  const choice = usePopoverId()
  const carrier = catalog.carriers.get(look.carrier)
  if (!carrier) return null
  const colorway = carrier.colorways.find(({ id }) => id === look.colorway)
  return (
    <div className={styles['bag']}>
      <button type="button" className={styles['chosen']} popoverTarget={choice}>
        <span className="out-of-sight">{words.bag}: </span>
        <Thumbnail of={carrier} size={28} className={styles['small']} />
        {carrier.name[locale]}
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <Choice id={choice} />
      <fieldset className={styles['colors']}>
        <legend className="out-of-sight">{words.colorway}</legend>
        <span aria-hidden className={styles['colorway']}>
          {colorway?.name[locale]}
        </span>
        {carrier.colorways.map(({ id, name, hex }) => (
          <label key={id} className={styles['swatch']} title={name[locale]}>
            <input
              type="radio"
              name={group}
              value={id}
              checked={id === look.colorway}
              onChange={() => planner.recolor(id)}
            />
            <span className={styles['color']} style={{ backgroundColor: hex }} />
            <span className="out-of-sight">{name[locale]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}

/** Everything that charms can hang on, with its picture. */
function Choice({ id }: { readonly id: string }) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const words = useWords(lookWords)
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
  const locale = useLocale()
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
              {carrier.name[locale]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
