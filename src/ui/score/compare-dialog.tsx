import { Pin } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Look } from '../../look/look'
import type { Note } from '../../scoring/note'
import { type ComparableLook, judgedLooks } from '../../state/comparable-looks'
import { arrangementOf, type Judge } from '../../state/planner/derived'
import { criterionName, sayNote } from '../../words/score/say-score'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { useLaterWords, useWholeLanguage } from '../parts/whole-language'
import { useCatalog, useJudge, useNumbers, usePlanner, usePlannerState } from '../planner-context'
import styles from './compare-dialog.module.css'

/** Two looks side by side, term by term, and what is only said of the one. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const judge = useJudge()
  const planner = usePlanner()
  const words = useLaterWords('compare')
  const look = usePlannerState((state) => state.look)
  const own = usePlannerState((state) => state.own)
  const pinned = usePlannerState((state) => state.pinned)
  const past = usePlannerState((state) => state.past)
  const catalog = useCatalog()
  const others = useMemo(
    () => judgedLooks({ catalog, look, own, pinned, past }),
    [catalog, look, own, pinned, past],
  )
  const choice = useId()
  const [wanted, setWanted] = useState<Look | null>(null)
  const chosen = others.find((one) => one.look === wanted) ?? others[0]
  const nameOf = ({ from }: ComparableLook): string =>
    from.kind === 'past' ? words.stepsBack(from.steps) : words.others[from.kind]
  return (
    <Dialog title={words.title} close={words.close} width={560} onClose={onClose}>
      <div className={styles['inside']}>
        {chosen && (
          <label htmlFor={choice} className={styles['with']}>
            <span>{words.with}</span>
            <select
              id={choice}
              value={others.indexOf(chosen)}
              onChange={({ target }) => setWanted(others[Number(target.value)]?.look ?? null)}
            >
              {others.map((one, index) => (
                <option key={nameOf(one)} value={index}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        {!chosen && <p>{words.nothing}</p>}
        {chosen && judge && <Differences then={chosen.look} now={look} judge={judge} />}
        <Button look="quiet" aria-pressed={pinned === look} onClick={() => planner.pin()}>
          <Pin size={16} aria-hidden />
          <span>{pinned === look ? words.pinned : words.pin}</span>
        </Button>
      </div>
    </Dialog>
  )
}

interface DifferencesProps {
  readonly then: Look
  readonly now: Look
  readonly judge: Judge
}

function Differences({ then, now, judge }: DifferencesProps) {
  const { catalog, taste, scoring } = judge
  const language = useWholeLanguage()
  const words = useLaterWords('compare')
  const numbers = useNumbers()
  const { one, other, difference, parts, held, lost, won } = scoring.compare(
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
    ...parts.map((part) => ({ ...part, name: criterionName(part.id, language) })),
    ...(held.one === 0 && held.other === 0 ? [] : [{ ...held, id: 'held', name: words.held }]),
    { id: 'total', one, other, difference, name: words.total },
  ]
  const said = (look: Look, notes: readonly Note[]) => (
    <ul>
      {notes.map((note) => (
        <li key={scoring.noteKey(note)} data-tone={note.tone}>
          {sayNote(judge, look, note, language)}
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
