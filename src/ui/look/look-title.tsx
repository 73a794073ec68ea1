import { Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { TITLE_ROOM } from '../../look/caption'
import { arrangementOf } from '../../state/planner/derived'
import { carrierName, colorwayName } from '../../words/catalog-names'
import { DraftInput } from '../controls/draft-input'
import { useCatalogOfLook, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './look-title.module.css'

interface LookTitleProps {
  /** What became of the last change, in words. */
  readonly status: string | null
  readonly className?: string | undefined
}

/** What the look is called, to be renamed by a press, on which bag it is and whose looks it was made from. */
export function LookTitle({ status, className }: LookTitleProps) {
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const shell = useWords('shell')
  const look = usePlannerState((state) => state.look)
  const visiting = usePlannerState((state) => state.own !== null)
  const readOnly = usePlannerState((state) => state.readOnly)
  const [name, setName] = useState<'shown' | 'writing' | 'written'>('shown')
  const carrier = carrierName(catalog, look.carrier, language)
  const known = catalog.carriers.get(look.carrier)
  const about = [
    look.title === '' ? null : carrier,
    known && colorwayName(known, arrangementOf(catalog, look).colorway.id, language),
    visiting ? shell.visiting : status,
  ]
  return (
    <div className={`${styles['title']} ${className ?? ''}`}>
      {name === 'writing' && !visiting ? (
        <NameField onEnd={() => setName('written')} onLeave={() => setName('shown')} />
      ) : (
        <Name
          fallback={carrier}
          fixed={visiting || readOnly}
          focused={name === 'written'}
          onWrite={() => setName('writing')}
        />
      )}
      <small className={styles['about']}>{about.filter(Boolean).join(' · ')}</small>
      {!visiting && <Credits credits={look.credits} />}
    </div>
  )
}

interface NameProps {
  readonly fallback: string
  readonly fixed: boolean
  /** It takes the focus from the field that stood in its place. */
  readonly focused: boolean
  readonly onWrite: () => void
}

function Name({ fallback, fixed, focused, onWrite }: NameProps) {
  const words = useWords('open')
  const title = usePlannerState(({ look }) => look.title)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused])
  const shown = (
    <bdi className={styles['cut']} translate={title === '' ? undefined : 'no'}>
      {title || fallback}
    </bdi>
  )
  if (fixed) return <span className={styles['name']}>{shown}</span>
  const label = title === '' ? words.untitled : words.rename(title)
  return (
    <button
      type="button"
      ref={button}
      className={styles['name']}
      aria-label={label}
      title={label}
      onClick={onWrite}
      data-title
    >
      {shown}
      <Pencil size={14} strokeWidth={1.75} aria-hidden />
    </button>
  )
}

interface NameFieldProps {
  readonly onEnd: () => void
  readonly onLeave: () => void
}

/** Enter and leaving end it, Esc takes back what was written. */
function NameField({ onEnd, onLeave }: NameFieldProps) {
  const planner = usePlanner()
  const words = useWords('open')
  const title = usePlannerState(({ look }) => look.title)
  return (
    <DraftInput
      // It takes the place of the button that was just pressed.
      autoFocus
      floating
      className={styles['field']}
      aria-label={words.title}
      placeholder={words.untitled}
      room={TITLE_ROOM}
      kept={title}
      onWrite={planner.entitle}
      onFocus={({ target }) => target.select()}
      onBlur={onLeave}
      onEnd={onEnd}
    />
  )
}

/** The latest look it was made from, all of them on hover and to a screen reader. */
export function Credits({ credits }: { readonly credits: readonly string[] }) {
  const words = useWords('open')
  const latest = credits.at(-1)
  if (latest === undefined) return null
  return (
    <small className={styles['credits']} title={credits.toReversed().join('\n')}>
      <span>{words.remix}</span> <bdi translate="no">{latest}</bdi>
      {credits.length > 1 && <span aria-hidden>{` +${credits.length - 1}`}</span>}
      <span className="out-of-sight">
        {credits
          .slice(0, -1)
          .toReversed()
          .map((line) => (
            <bdi key={line} translate="no">{` ${line}`}</bdi>
          ))}
      </span>
    </small>
  )
}
