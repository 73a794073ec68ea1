import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { CharmType } from '../../look/facts/charm'
import { slotName } from '../../words/slot-names'
import { Button } from '../controls/button'
import { Chip } from '../controls/chip'
import { rove } from '../controls/roving'
import { useFocusTarget } from '../focus-targets'
import { useCatalog, useLanguage, useNumbers, usePlannerState, useWords } from '../planner-context'
import { CharmTile } from './charm-tile'
import styles from './charm-tray.module.css'
import { EVERYTHING, findCharms, fittingCharms } from './find-charms'
import { MakeTile } from './make-tile'
import { tileFit } from './tile-fit'
import { useCharmSearch } from './use-charm-search'

const CHEAP_CNY = 80

/** Every charm one can hang, with search and filters. */
export function CharmTray() {
  const catalog = useCatalog()
  const language = useLanguage()
  const words = useWords('tray')
  const numbers = useNumbers()
  const look = usePlannerState((state) => state.look)
  const selected = usePlannerState((state) => state.selected)
  const singles = usePlannerState(({ singleKeyShortcuts }) => singleKeyShortcuts)
  const [wish, setWish] = useState(EVERYTHING)
  const [here, setHere] = useState(false)
  const [onlyMine, setOnlyMine] = useState(false)
  const [onlyFitting, setOnlyFitting] = useState(false)
  const mine = usePlannerState((state) => state.mine)
  const countId = useId()
  const field = useRef<HTMLInputElement>(null)
  const asTarget = useFocusTarget('search')
  const keepField = useCallback(
    (input: HTMLInputElement | null) => {
      field.current = input
      return asTarget(input)
    },
    [asTarget],
  )

  const charms = useMemo(() => [...catalog.charms.values()].filter(({ model }) => model), [catalog])
  const types = useMemo(() => [...new Set(charms.map(({ type }) => type))], [charms])
  const owned = useMemo(() => charms.filter(({ id }) => mine.has(id)), [charms, mine])
  const search = useCharmSearch(charms, wish.query)
  const found = useMemo(
    () => findCharms(onlyMine ? owned : charms, wish, search),
    [charms, owned, onlyMine, wish, search],
  )
  const slot = here ? selected : null
  const settled = useDeferredValue(look)
  const fits = useMemo(
    () => new Map(charms.map((charm) => [charm.id, tileFit(catalog, settled, charm.id, slot)])),
    [catalog, charms, settled, slot],
  )
  const placed = useMemo(() => new Set([...look.placed.values()].map(({ charm }) => charm)), [look])
  const shown = fittingCharms(found, fits, { only: onlyFitting, first: slot !== null })
  const isBag = catalog.carriers.get(look.carrier)?.category !== 'wearable'

  const toggle = (type: CharmType): void => {
    const next = new Set(wish.types)
    if (!next.delete(type)) next.add(type)
    setWish({ ...wish, types: next })
  }
  const columns = (event: KeyboardEvent<HTMLElement>): number =>
    getComputedStyle(event.currentTarget).gridTemplateColumns.split(' ').length

  return (
    <section className={styles['tray']} aria-label={words.title}>
      <h2 className="out-of-sight">{words.title}</h2>
      <div className={styles['search']}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          type="search"
          ref={keepField}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={words.search(charms.length)}
          aria-describedby={countId}
          placeholder={words.search(charms.length)}
          value={wish.query}
          onChange={(event) => setWish({ ...wish, query: event.target.value })}
        />
        {wish.query ? (
          <button
            type="button"
            className={styles['clear']}
            aria-label={words.clearSearch}
            onClick={() => {
              setWish({ ...wish, query: '' })
              field.current?.focus()
            }}
          >
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        ) : (
          singles && (
            <kbd aria-hidden translate="no">
              /
            </kbd>
          )
        )}
      </div>
      <div
        className={styles['chips']}
        role="toolbar"
        aria-label={words.filters}
        onKeyDown={(event) => rove(event)}
      >
        {(owned.length > 0 || onlyMine) && (
          <Chip on={onlyMine} onToggle={() => setOnlyMine(!onlyMine)} first>
            {words.mine(owned.length)}
          </Chip>
        )}
        <Chip
          on={onlyFitting}
          onToggle={() => setOnlyFitting(!onlyFitting)}
          first={owned.length === 0 && !onlyMine}
        >
          {isBag ? words.fitsBag : words.fitsWearable}
        </Chip>
        {types.map((type) => (
          <Chip key={type} on={wish.types.has(type)} onToggle={() => toggle(type)}>
            {language.names.charmTypes[type]}
          </Chip>
        ))}
        <Chip
          on={wish.maxCny !== null}
          onToggle={() => setWish({ ...wish, maxCny: wish.maxCny === null ? CHEAP_CNY : null })}
        >
          {words.cheap(numbers.money({ minor: 100 * CHEAP_CNY, currency: 'CNY' }))}
        </Chip>
        {selected && (
          <Chip on={here} onToggle={() => setHere(!here)}>
            {words.fits(slotName(catalog, look, selected, language, 'inline'))}
          </Chip>
        )}
      </div>
      <p id={countId} className="out-of-sight" role="status">
        {words.found(shown.length)}
      </p>
      {shown.length > 0 ? (
        <ul
          className={styles['grid']}
          aria-label={words.title}
          onKeyDown={(event) => rove(event, { columns: columns(event) })}
        >
          {wish === EVERYTHING && !here && !onlyFitting && <MakeTile />}
          {shown.map((charm, index) => (
            <CharmTile
              key={charm.id}
              charm={charm}
              fit={fits.get(charm.id) ?? { kind: 'fits' }}
              placed={placed.has(charm.id)}
              first={index === 0}
            />
          ))}
        </ul>
      ) : (
        <div className={styles['nothing']}>
          <p>
            {charms.length === 0
              ? words.noModels
              : onlyMine && owned.length === 0
                ? words.noneMine
                : words.nothing}
          </p>
          {charms.length > 0 && (
            <Button
              look="quiet"
              onClick={() => {
                setWish(EVERYTHING)
                setOnlyMine(false)
                setOnlyFitting(false)
                field.current?.focus()
              }}
            >
              {words.reset}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
