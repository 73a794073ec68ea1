import type { Insets } from '../../state/camera-view'
import { useNumbers, usePlannerState, useWords } from '../planner-context'
import styles from './poster.module.css'

interface PosterProps {
  /** How far the bag's model is, 0…1, null before that is known. */
  readonly share: number | null
  /** Nothing is on its way: the outline stands in for a stage that cannot be drawn. */
  readonly still: boolean
  readonly covered: Insets
}

/** The carrier's outline while its model is on the way. */
export function Poster({ share, still, covered }: PosterProps) {
  const words = useWords('shell')
  const numbers = useNumbers()
  return (
    <div className={styles['poster']} style={covered}>
      <Outline />
      {still ? (
        <p>{words.noPicture}</p>
      ) : (
        <>
          <div
            role="progressbar"
            aria-label={words.loadingStage}
            aria-valuenow={share === null ? undefined : Math.round(share * 100)}
            className={styles['progress']}
          >
            <span style={{ scale: `${share ?? 0.04} 1` }} />
          </div>
          <p>{share === null ? words.loadingStage : words.loadedShare(numbers.percent(share))}</p>
        </>
      )}
    </div>
  )
}

/** A backpack, drawn at once; anything else has the shape of its own picture. */
function Outline() {
  const carrier = usePlannerState(({ catalog, look }) => catalog.carriers.get(look.carrier))
  const picture = carrier?.category === 'backpack' ? undefined : carrier?.model?.thumbnails.large
  return picture ? (
    <span className={styles['shape']} style={{ maskImage: `url("${picture}")` }} />
  ) : (
    <svg viewBox="0 0 120 170" aria-hidden>
      <path d="M44 22c0-22 32-22 32 0" className={styles['handle']} />
      <path d="M14 160V62c0-52 92-52 92 0v98c0 4-3 6-6 6H20c-3 0-6-2-6-6z" />
      <path
        d="M28 152v-40c0-8 6-12 12-12h40c6 0 12 4 12 12v40c0 3-2 5-5 5H33c-3 0-5-2-5-5z"
        className={styles['pocket']}
      />
    </svg>
  )
}
