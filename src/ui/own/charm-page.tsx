import { useId, useMemo, useState } from 'react'
import type { CharmId } from '../../look/ids'
import { deleteCharm, duplicateCharm, looksWith, ownCharmOf, tellOfCharm } from '../../state/own/change-charm'
import type { Home } from '../../state/own/keep-charm'
import { charmName } from '../../words/catalog-names'
import { Button } from '../controls/button'
import { Switch } from '../controls/switch'
import { useWholeLanguage } from '../parts/whole-language'
import { useCatalog, usePlanner, usePlannerState } from '../planner-context'
import styles from './charm-page.module.css'
import type { OwnErrand } from './own-door'
import { ThingPage } from './page/thing-page'
import page from './page/thing-page.module.css'
import { OWN_NAME_LENGTH } from './steps/name-field'
import { readNumber } from './steps/read-amount'
import { ToldThemes } from './told-themes'

interface CharmPageProps {
  readonly id: CharmId
  readonly home: Home
  readonly onErrand: (next: OwnErrand) => void
  readonly onClose: () => void
}

/** Everything that its owner says of a charm and does with it. */
export function CharmPage({ id, home, onErrand, onClose }: CharmPageProps) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const language = useWholeLanguage()
  const words = language.charmPage
  const { numbers } = language
  const things = usePlannerState((state) => state.things)
  const own = useMemo(() => ownCharmOf({ things }, id), [things, id])
  const locked = usePlannerState(({ readOnly }) => readOnly)
  const looks = usePlannerState((state) => looksWith(state, id))
  const isOwned = usePlannerState(({ mine }) => mine.has(id))
  const [weight, price] = [useId(), useId()]
  if (!own) return null
  const { facts, weighedG, rights } = own
  const name = own.name === '' ? words.unnamed : own.name
  const charm = catalog.charms.get(id)
  const tell = (told: Parameters<typeof tellOfCharm>[2]): void => tellOfCharm(planner, id, told)
  const mass = numbers.mass(Math.round(weighedG ?? facts.massG))
  const { w, h, d } = facts.dimsMm
  const size = [w, h, d].map((side) => Math.round(side)).join(' × ')
  return (
    <ThingPage
      of={charm}
      words={{ close: words.close, name: words.name, unnamed: words.unnamed, remove: words.remove }}
      name={own.name}
      locked={locked}
      facts={
        <>
          <p>
            <strong>
              {own.source.kind === 'locket'
                ? charmName(catalog, own.source.of, language)
                : language.own.kinds[own.source.make]}
            </strong>
          </p>
          <p>
            {words.facts(
              numbers.millimeters(0).replace('0', size),
              weighedG === null ? words.about(mass) : mass,
            )}
          </p>
          <p>{language.names.mechanisms[own.mechanism as keyof typeof language.names.mechanisms]}</p>
          {rights.author && <p>{words.by(rights.author, rights.licence)}</p>}
          {charm && !charm.model && <p>{words.missing}</p>}
        </>
      }
      actions={
        <>
          <Button
            look="solid"
            onClick={() => {
              onClose()
              planner.pickUp(id, { kind: 'tray' }, 'carry')
            }}
          >
            {words.hang}
          </Button>
          {own.source.kind !== 'model' && (
            <Button
              disabled={locked}
              onClick={() => onErrand({ kind: own.source.kind === 'locket' ? 'locket' : 'again', charm: id })}
            >
              {words.again}
            </Button>
          )}
          <Button
            disabled={locked}
            onClick={() => {
              const twin = duplicateCharm(planner, id, words.twin(name).slice(0, OWN_NAME_LENGTH), home.now())
              if (twin) onErrand({ kind: 'charm', charm: twin })
            }}
          >
            {words.double}
          </Button>
        </>
      }
      sure={words.sure(looks)}
      onName={(name) => tell({ name })}
      onDelete={() => void deleteCharm(planner, home.keeper.blobs, id, name)}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        <Amount
          id={weight}
          label={words.weight}
          unit={words.grams}
          value={weighedG}
          placeholder={String(Math.round(facts.massG))}
          range={[0.5, 300]}
          hint={weighedG === null ? words.weighAbout : words.weighed}
          disabled={locked}
          onTell={(grams) => tell({ weighedG: grams })}
        />
        <Amount
          id={price}
          label={words.price}
          unit="¥"
          value={own.price && own.price.minor / 100}
          placeholder=""
          range={[0, 1e6]}
          hint=""
          disabled={locked}
          onTell={(yuan) =>
            tell({ price: yuan === null ? null : { minor: Math.round(yuan * 100), currency: 'CNY' } })
          }
        />
      </div>
      <Switch
        label={words.owned}
        hint={words.ownedAbout}
        on={isOwned}
        onToggle={(on) => planner.setMine(id, on)}
      />
      {!locked && <ToldThemes told={own.themes} onTell={(themes) => tell({ themes })} />}
      {own.source.kind !== 'model' && <p className={page['stays']}>{words.stays}</p>}
    </ThingPage>
  )
}

interface AmountProps {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly placeholder: string
  readonly range: readonly [least: number, most: number]
  readonly hint: string
  readonly disabled: boolean
  readonly onTell: (value: number | null) => void
}

/** Null where nothing is told; what is no number is not one. */
const toldIn = (text: string): number | null => (text.trim() === '' ? null : (readNumber(text) ?? Number.NaN))

/** A number that may be told or not. */
function Amount({
  id,
  label,
  unit,
  value,
  placeholder,
  range: [least, most],
  hint,
  disabled,
  onTell,
}: AmountProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (value === null ? '' : String(value))
  const told = toldIn(text)
  const wrong = told !== null && !(told >= least && told <= most)
  return (
    <label className={page['field']} htmlFor={id}>
      <span>{label}</span>
      <span className={styles['amount']}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          placeholder={placeholder}
          aria-invalid={wrong || undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={text}
          onChange={({ target }) => {
            setDraft(target.value)
            const next = toldIn(target.value)
            if (next === null || (next >= least && next <= most)) onTell(next)
          }}
          onBlur={() => setDraft(null)}
        />
        <span aria-hidden>{unit}</span>
      </span>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </label>
  )
}
