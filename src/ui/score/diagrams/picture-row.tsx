import { lazy, useState } from 'react'
import { DIAGRAMS, type DiagramId } from '../../../scoring/diagrams'
import type { Note } from '../../../scoring/note'
import { arrangementOf } from '../../../state/planner/derived'
import { LazyBoundary } from '../../controls/lazy-boundary'
import { useCatalog, useWords } from '../../planner-context'
import { useJudged } from '../use-score'
import { Drawing } from './drawing'
import styles from './picture-row.module.css'

const Picture = lazy(() => import('./picture').then(({ Picture }) => ({ default: Picture })))
const PicturesDialog = lazy(() =>
  import('./pictures-dialog').then(({ PicturesDialog }) => ({ default: PicturesDialog })),
)

/** Five small pictures of the look; each opens large, with what it shows in words. */
export function PictureRow({ notes }: { readonly notes: readonly Note[] }) {
  const catalog = useCatalog()
  const words = useWords('scoreCard')
  const names = useWords('names').diagrams
  const look = useJudged()
  const [open, setOpen] = useState<DiagramId | null>(null)
  const arrangement = arrangementOf(catalog, look)
  return (
    <>
      <fieldset className={styles['row']} aria-label={words.pictures}>
        {DIAGRAMS.map((id) => (
          <button
            key={id}
            type="button"
            className={styles['picture']}
            aria-haspopup="dialog"
            onClick={() => setOpen(id)}
          >
            <LazyBoundary meanwhile={<Drawing />}>
              <Picture id={id} arrangement={arrangement} detail="small" />
            </LazyBoundary>
            {names[id]}
          </button>
        ))}
      </fieldset>
      {open && (
        <LazyBoundary>
          <PicturesDialog
            shown={open}
            arrangement={arrangement}
            notes={notes}
            onShow={setOpen}
            onClose={() => setOpen(null)}
          />
        </LazyBoundary>
      )}
    </>
  )
}
