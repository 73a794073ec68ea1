import { useId } from 'react'
import { lookWords } from '../../words/look-words'
import { useLocale, usePlannerHere, useShown, useWords } from '../planner-context'
import styles from './bag-picker.module.css'

/** Which bag it is and in which color. */
export function BagPicker() {
  const planner = usePlannerHere()
  const locale = useLocale()
  const words = useWords(lookWords)
  const look = useShown((state) => state.look)
  const group = useId()
  const carriers = [...planner.catalog.carriers.values()].filter(({ modeled }) => modeled)
  const carrier = planner.catalog.carriers.get(look.carrier)
  if (!carrier) return null
  const colorway = carrier.colorways.find(({ id }) => id === look.colorway)
  return (
    <div className={styles['bag']}>
      {carriers.length > 1 ? (
        <label className={styles['carriers']}>
          <span className="out-of-sight">{words.bag}</span>
          <select
            value={carrier.id}
            onChange={({ target }) => {
              const next = carriers.find(({ id }) => id === target.value)
              if (next) planner.changeCarrier(next.id)
            }}
          >
            {carriers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[locale]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span className={styles['name']}>{carrier.name[locale]}</span>
      )}
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
