import { lazy, Suspense, useState } from 'react'
import type { Note } from '../../../scoring/note'
import { arrangementOf } from '../../../state/derived'
import { PICTURES, type PictureId } from '../../../words/say-pictures'
import { scoreCardWords } from '../../../words/score-card-words'
import { scorePictureWords } from '../../../words/score-picture-words'
import { usePlannerHere, useShown, useWords } from '../../planner-context'
import { Picture } from './picture'
import styles from './picture-row.module.css'

const PicturesDialog = lazy(() =>
  import('./pictures-dialog').then(({ PicturesDialog }) => ({ default: PicturesDialog })),
)

/** Five small pictures of the look; each opens large, with what it shows in words. */
export function PictureRow({ notes }: { readonly notes: readonly Note[] }) {
  const { catalog } = usePlannerHere()
  const words = useWords(scoreCardWords)
  const names = useWords(scorePictureWords).names
  const look = useShown((state) => state.look)
  const [open, setOpen] = useState<PictureId | null>(null)
  const arrangement = arrangementOf(catalog, look)
  return (
    <>
      <fieldset className={styles['row']} aria-label={words.pictures}>
        {PICTURES.map((id) => (
          <button
            key={id}
            type="button"
            className={styles['picture']}
            aria-haspopup="dialog"
            onClick={() => setOpen(id)}
          >
            <Picture id={id} arrangement={arrangement} detail="small" />
            {names[id]}
          </button>
        ))}
      </fieldset>
      {open && (
        <Suspense fallback={null}>
          <PicturesDialog
            shown={open}
            arrangement={arrangement}
            notes={notes}
            onShow={setOpen}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </>
  )
}
