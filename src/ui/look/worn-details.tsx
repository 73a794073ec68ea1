import { Lightbulb, LightbulbOff, Shapes } from 'lucide-react'
import { useId } from 'react'
import type { Hung } from '../../look/arrangement'
import type { Field } from '../../look/facts/charm'
import { charmColorwayName } from '../../words/catalog-names'
import { fieldName, stateName } from '../../words/charm-names'
import { ColorChoice } from '../controls/color-choice'
import { DraftInput } from '../controls/draft-input'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useLanguage, usePlanner, useWords } from '../planner-context'
import styles from './worn-details.module.css'

const LinkToChip = later(
  () => import('./link-to-chip'),
  ({ LinkToChip }) => LinkToChip,
)

const LocketPhoto = later(
  () => import('./locket-photo'),
  ({ LocketPhoto }) => LocketPhoto,
)

/** So many states are stepped through with one button; more are chosen from a list. */
const FEW = 3

/** Shows the state a charm is in and switches to another one. */
export function StateChoice({ item: { slot, charm, ...worn } }: { readonly item: Hung }) {
  const planner = usePlanner()
  const language = useLanguage()
  const words = useWords('look')
  const [first] = charm.states
  if (first === undefined || charm.states.length < 2) return null
  const state = worn.state ?? first
  const Icon = charm.lightHex === null ? Shapes : state === 'off' ? LightbulbOff : Lightbulb
  if (charm.states.length > FEW)
    return (
      <label className={styles['state']}>
        <Icon size={17} strokeWidth={1.75} aria-hidden />
        <span className="out-of-sight">{words.state}</span>
        <select
          className={styles['states']}
          value={state}
          onChange={({ target }) => planner.switchState(slot, target.value)}
        >
          {charm.states.map((one) => (
            <option key={one} value={one}>
              {stateName(one, language)}
            </option>
          ))}
        </select>
      </label>
    )
  const next = charm.states[(charm.states.indexOf(state) + 1) % charm.states.length] ?? first
  return (
    <button type="button" className={styles['state']} onClick={() => planner.switchState(slot, next)}>
      <Icon size={17} strokeWidth={1.75} aria-hidden />
      <span className="out-of-sight">{`${words.state}: `}</span>
      <span>{stateName(state, language)}</span>
    </button>
  )
}

/** The way to a photo of one's own in a locket. */
export const LocketWindow = ({ item: { charm } }: { readonly item: Hung }) =>
  charm.archetype === 'locket' && (
    <PartBoundary>
      <LocketPhoto charm={charm} />
    </PartBoundary>
  )

/** The colors a charm comes in. */
export function CharmColors({ item: { slot, charm, colorway } }: { readonly item: Hung }) {
  const planner = usePlanner()
  const language = useLanguage()
  const words = useWords('look')
  const [first] = charm.colorways
  if (first === undefined || charm.colorways.length < 2) return null
  return (
    <div className={styles['colors']}>
      <ColorChoice
        legend={words.colorway}
        options={charm.colorways.map(({ id, hex }) => ({
          id,
          hex,
          name: charmColorwayName(charm, id, language),
        }))}
        chosen={colorway ?? first.id}
        onChoose={(chosen) => planner.recolorCharm(slot, chosen)}
      />
    </div>
  )
}

/** The places on a charm for one's own words. */
export function OwnWords({ item }: { readonly item: Hung }) {
  const { fields } = item.charm
  if (fields.length === 0) return null
  return (
    <div className={styles['words']}>
      {fields.map((field) => (
        <OwnLine key={field.id} item={item} field={field} />
      ))}
    </div>
  )
}

function OwnLine({ item: { slot, inscriptions }, field }: { readonly item: Hung; readonly field: Field }) {
  const planner = usePlanner()
  const language = useLanguage()
  const id = useId()
  return (
    <p className={styles['line']}>
      <label htmlFor={id}>{fieldName(field.id, language)}</label>
      <DraftInput
        id={id}
        spellCheck={false}
        kept={inscriptions[field.id] ?? ''}
        placeholder={field.initial}
        room={field}
        counted
        onWrite={(text) => planner.write(slot, field.id, text)}
      />
      {field.unit === 'bytes' && (
        <PartBoundary>
          <LinkToChip slot={slot} field={field} />
        </PartBoundary>
      )}
    </p>
  )
}
