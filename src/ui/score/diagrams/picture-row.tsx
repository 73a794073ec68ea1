import { useState } from 'react'
import { DIAGRAMS, type DiagramId } from '../../../scoring/diagrams'
import type { Note } from '../../../scoring/note'
import { arrangementOf } from '../../../state/planner/derived'
import { later } from '../../parts/later'
import { PartBoundary } from '../../parts/part-boundary'
import { useCatalog, useWords } from '../../planner-context'
import { useJudged } from '../use-score'
import { Drawing } from './drawing'
import styles from './picture-row.module.css'

const Picture = later(
  () => import('./picture'),
  ({ Picture }) => Picture,
)
const PicturesDialog = later(
  () => import('./pictures-dialog'),
  ({ PicturesDialog }) => PicturesDialog,
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
            <PartBoundary meanwhile={<Drawing />} silent>
              <Picture id={id} arrangement={arrangement} detail="small" />
            </PartBoundary>
            <span>{names[id]}</span>
          </button>
        ))}
      </fieldset>
      {open && (
        <PartBoundary onClose={() => setOpen(null)}>
          <PicturesDialog
            shown={open}
            arrangement={arrangement}
            notes={notes}
            onShow={setOpen}
            onClose={() => setOpen(null)}
          />
        </PartBoundary>
      )}
    </>
  )
}
