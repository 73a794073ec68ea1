import { Pencil } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { carrierName, colorwayName } from '../../words/catalog-names'
import { DraftInput } from '../controls/draft-input'
import { useCatalog, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './look-title.module.css'

interface LookTitleProps {
  /** What became of the last change, in words. */
  readonly status: string | null
  readonly className?: string | undefined
}

/** What the look is called, to be renamed by a press, on which bag it is and whose looks it was made from. */
export function LookTitle({ status, className }: LookTitleProps) {
  const catalog = useCatalog()
  const language = useLanguage()
  const shell = useWords('shell')
  const look = usePlannerState((state) => state.look)
  const visiting = usePlannerState((state) => state.own !== null)
  const readOnly = usePlannerState((state) => state.readOnly)
  const [writing, setWriting] = useState(false)
  const carrier = carrierName(catalog, look.carrier, language)
  const known = catalog.carriers.get(look.carrier)
  const about = [
    look.title === '' ? null : carrier,
    known && colorwayName(known, look.colorway, language),
    visiting ? shell.visiting : status,
  ]
  return (
    <div className={`${styles['title']} ${className ?? ''}`}>
      {writing && !visiting ? (
        <NameField onDone={() => setWriting(false)} />
      ) : (
        <Name fallback={carrier} fixed={visiting || readOnly} onWrite={() => setWriting(true)} />
      )}
      <small className={styles['about']}>{about.filter(Boolean).join(' · ')}</small>
      {!visiting && <Credits credits={look.credits} />}
    </div>
  )
}

interface NameProps {
  readonly fallback: string
  readonly fixed: boolean
  readonly onWrite: () => void
}

function Name({ fallback, fixed, onWrite }: NameProps) {
  const words = useWords('open')
  const title = usePlannerState(({ look }) => look.title)
  const shown = <bdi className={styles['cut']}>{title || fallback}</bdi>
  if (fixed) return <span className={styles['name']}>{shown}</span>
  return (
    <button
      type="button"
      className={styles['name']}
      aria-label={title === '' ? words.untitled : words.rename(title)}
      title={title === '' ? words.untitled : words.rename(title)}
      onClick={onWrite}
      data-title
    >
      {shown}
      <Pencil size={14} strokeWidth={1.75} aria-hidden />
    </button>
  )
}

/** Enter and leaving end it, Esc takes back what was written. */
function NameField({ onDone }: { readonly onDone: () => void }) {
  const planner = usePlanner()
  const words = useWords('open')
  const title = usePlannerState(({ look }) => look.title)
  const [before] = useState(title)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') planner.entitle(before)
    onDone()
  }
  return (
    <DraftInput
      // It takes the place of the button that was just pressed.
      autoFocus
      className={styles['field']}
      aria-label={words.title}
      placeholder={words.untitled}
      maxLength={160}
      kept={title}
      onWrite={planner.entitle}
      onFocus={({ target }) => target.select()}
      onBlur={onDone}
      onKeyDown={onKeyDown}
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
      {words.remix} <bdi>{latest}</bdi>
      {credits.length > 1 && <span aria-hidden> +{credits.length - 1}</span>}
      <span className="out-of-sight">
        {credits
          .slice(0, -1)
          .toReversed()
          .map((line) => (
            <bdi key={line}> {line}</bdi>
          ))}
      </span>
    </small>
  )
}
