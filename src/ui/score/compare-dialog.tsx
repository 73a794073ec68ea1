import { Pin } from 'lucide-react'
import { useId, useState } from 'react'
import type { Look } from '../../look/look'
import { compare } from '../../scoring/compare'
import { type Note, noteKey } from '../../scoring/note'
import { arrangementOf } from '../../state/planner/derived'
import { compareWords } from '../../words/compare-words'
import { criterionName, sayNote } from '../../words/say-score'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { useJudge, useLocale, useNumbers, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './compare-dialog.module.css'

type Other = 'own' | 'pinned' | 'last'

/** Looks that the one on screen can be compared with, the likeliest first. */
function useOthers(): ReadonlyMap<Other, Look> {
  const look = usePlannerState((state) => state.look)
  const own = usePlannerState((state) => state.own?.look)
  const pinned = usePlannerState((state) => state.pinned)
  const last = usePlannerState((state) => state.past.at(-1))
  const others: readonly (readonly [Other, Look | null | undefined])[] = [
    ['own', own],
    ['pinned', pinned],
    ['last', last],
  ]
  return new Map(
    others.flatMap(([id, one]) => (one && one !== look && one.placed.size > 0 ? [[id, one] as const] : [])),
  )
}

/** Two looks side by side, term by term, and what is only said of the one. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const planner = usePlanner()
  const words = useWords(compareWords)
  const look = usePlannerState((state) => state.look)
  const pinned = usePlannerState((state) => state.pinned)
  const others = useOthers()
  const choice = useId()
  const [wanted, setWanted] = useState<Other | null>(null)
  const chosen = wanted && others.has(wanted) ? wanted : [...others.keys()][0]
  const other = chosen && others.get(chosen)
  return (
    <Dialog title={words.title} close={words.close} width={560} onClose={onClose}>
      <div className={styles['inside']}>
        {chosen && (
          <label htmlFor={choice} className={styles['with']}>
            {words.with}
            <select id={choice} value={chosen} onChange={({ target }) => setWanted(target.value as Other)}>
              {[...others.keys()].map((id) => (
                <option key={id} value={id}>
                  {words.others[id]}
                </option>
              ))}
            </select>
          </label>
        )}
        {other ? <Differences then={other} now={look} /> : <p>{words.nothing}</p>}
        <Button look="quiet" aria-pressed={pinned === look} onClick={() => planner.pin()}>
          <Pin size={16} aria-hidden />
          {pinned === look ? words.pinned : words.pin}
        </Button>
      </div>
    </Dialog>
  )
}

function Differences({ then, now }: { readonly then: Look; readonly now: Look }) {
  const { catalog, taste } = useJudge()
  const locale = useLocale()
  const words = useWords(compareWords)
  const numbers = useNumbers()
  const { one, other, difference, parts, lost, won } = compare(
    arrangementOf(catalog, then),
    arrangementOf(catalog, now),
    taste,
  )
  const signed = (points: number): string =>
    points === 0 ? '±0' : `${points > 0 ? '+' : '−'}${numbers.points(Math.abs(points))}`
  const verdict =
    difference === 0
      ? words.same
      : (difference > 0 ? words.better : words.worse)(numbers.points(Math.abs(difference)))
  const rows = [
    ...parts.map((part) => ({ ...part, name: criterionName(part.id, locale) })),
    { id: 'total', one, other, difference, name: words.total },
  ]
  const said = (look: Look, notes: readonly Note[]) => (
    <ul>
      {notes.map((note) => (
        <li key={noteKey(note)} data-tone={note.tone}>
          {sayNote(catalog, look, note, locale)}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <p className={styles['verdict']}>{verdict}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.term}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-total={row.id === 'total' ? '' : undefined}>
              <th scope="row">{row.name}</th>
              <td>{numbers.points(row.one)}</td>
              <td>{numbers.points(row.other)}</td>
              <td data-sign={Math.sign(row.difference)}>{signed(row.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {won.length > 0 && (
        <section className={styles['said']}>
          <h3>{words.won}</h3>
          {said(now, won)}
        </section>
      )}
      {lost.length > 0 && (
        <section className={styles['said']}>
          <h3>{words.lost}</h3>
          {said(then, lost)}
        </section>
      )}
    </>
  )
}
