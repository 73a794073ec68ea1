import { Check, CircleAlert, Lightbulb } from 'lucide-react'
import type { Note, Tone } from '../../scoring/note'
import { sayNote } from '../../words/say-score'
import { useLocale, usePlannerHere, useShown } from '../planner-context'
import styles from './note-list.module.css'

const SIGNS = { good: Check, hint: Lightbulb, warn: CircleAlert } as const satisfies Record<Tone, unknown>

/** The reasons behind the score, what works first; one that names a charm on the bag selects it. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const planner = usePlannerHere()
  const locale = useLocale()
  const look = useShown((state) => state.look)
  return (
    <ul className={styles['notes']}>
      {notes.map((note) => {
        const Sign = SIGNS[note.tone]
        const slot = note.slots.find((at) => look.placed.has(at))
        const sentence = sayNote(planner.catalog, look, note, locale)
        return (
          <li key={`${note.code} ${note.slots.join()}`} className={styles['note']} data-tone={note.tone}>
            <Sign size={15} strokeWidth={2} aria-hidden />
            {slot && note.tone !== 'good' ? (
              <button type="button" onClick={() => planner.select(slot)}>
                {sentence}
              </button>
            ) : (
              <span>{sentence}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
