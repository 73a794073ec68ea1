import { Check, ChevronDown, CircleAlert, Lightbulb } from 'lucide-react'
import { useId, useState } from 'react'
import type { Look } from '../../look/look'
import type { Tone } from '../../scoring/criterion'
import type { Note } from '../../scoring/note'
import { sayNote } from '../../words/score/say-score'
import { useWholeLanguage } from '../parts/whole-language'
import { useKnownJudge, useNumbers, usePlanner, useWords } from '../planner-context'
import { FixButton } from './fixes'
import styles from './note-list.module.css'
import type { ShownImprovements } from './use-improvements'

const SIGNS = { good: Check, hint: Lightbulb, warn: CircleAlert } as const satisfies Record<Tone, unknown>

interface NoteListProps {
  readonly notes: readonly Note[]
  /** What they are said of. */
  readonly look: Look
  readonly improvements: ShownImprovements
  readonly total: number
}

/** The reasons behind the score, what works first; each deduction opens into what would ease it. */
export function NoteList({ notes, look, improvements, total }: NoteListProps) {
  const { NOTES, noteKey } = useKnownJudge().scoring
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className={styles['notes']}>
      {notes.map((note) => {
        const key = noteKey(note)
        return note.tone === 'good' || NOTES[note.code].isMendedByTelling ? (
          <Reason key={key} note={note} look={look} />
        ) : (
          <Deduction
            key={key}
            note={note}
            look={look}
            improvements={improvements}
            total={total}
            open={open === key}
            onOpen={(opens) => setOpen(opens ? key : null)}
          />
        )
      })}
    </ul>
  )
}

/** What works, said at once. */
export function Praises({ notes, look }: Pick<NoteListProps, 'notes' | 'look'>) {
  const { noteKey } = useKnownJudge().scoring
  return (
    notes.length > 0 && (
      <ul className={styles['praises']}>
        {notes.map((note) => (
          <Reason key={noteKey(note)} note={note} look={look} />
        ))}
      </ul>
    )
  )
}

function Reason({ note, look }: Pick<NoteListProps, 'look'> & { readonly note: Note }) {
  const judge = useKnownJudge()
  const language = useWholeLanguage()
  const Sign = SIGNS[note.tone]
  return (
    <li className={styles['note']} data-tone={note.tone}>
      <Sign size={15} strokeWidth={2} aria-hidden />
      <span>{sayNote(judge, look, note, language)}</span>
    </li>
  )
}

interface DeductionProps extends Omit<NoteListProps, 'notes'> {
  readonly note: Note
  readonly open: boolean
  readonly onOpen: (opens: boolean) => void
}

function Deduction({ note, look, improvements, total, open, onOpen }: DeductionProps) {
  const planner = usePlanner()
  const judge = useKnownJudge()
  const language = useWholeLanguage()
  const numbers = useNumbers()
  const words = useWords('scoreCard')
  const answers = useId()
  const Sign = SIGNS[note.tone]
  const slot = note.slots.find((at) => look.placed.has(at))
  const remedy = improvements.remedies.find(
    (one) => judge.scoring.noteKey(one.note) === judge.scoring.noteKey(note),
  )
  const [best] = remedy?.fixes ?? []
  const onClick = (): void => {
    if (slot && !open) planner.select(slot)
    onOpen(!open)
  }
  return (
    <li className={styles['deduction']} data-tone={note.tone} data-open={open ? '' : undefined}>
      <button
        type="button"
        className={styles['note']}
        aria-expanded={open}
        aria-controls={answers}
        onClick={onClick}
      >
        <Sign size={15} strokeWidth={2} aria-hidden />
        <span>{sayNote(judge, look, note, language)}</span>
        {best && !open && <small>{numbers.gain(best.gain, total)}</small>}
        <ChevronDown size={15} strokeWidth={2} aria-hidden />
      </button>
      <div id={answers} hidden={!open} className={styles['answers']}>
        {remedy?.fixes.map((fix) => (
          <FixButton
            key={Object.values(fix.change).join()}
            fix={fix}
            improvements={improvements}
            total={total}
          />
        ))}
        {!best && improvements.current && <p>{words.noMend}</p>}
      </div>
    </li>
  )
}
