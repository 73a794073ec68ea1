import { Choice } from '../../controls/choice'
import { useLaterWords } from '../../parts/whole-language'
import type { Shaping } from '../making/making'
import type { CharmSide, Preview } from '../making/session'
import { Bitmap, useCutShape } from './bitmap'
import styles from './charm-preview.module.css'

const HEADINGS: readonly CharmSide[] = ['front', 'three_quarter', 'side', 'back']

interface CharmPreviewProps {
  readonly making: Shaping
  readonly preview: Preview
  readonly heading: CharmSide
  readonly hasStage: boolean
  readonly onFace: (heading: CharmSide) => void
}

/** The charm as wished by now, from a side that can be chosen. */
export function CharmPreview({ making, preview, heading, hasStage, onFace }: CharmPreviewProps) {
  const words = useLaterWords('own')
  const shape = useCutShape(making)
  const { kind } = making.wishes
  const label = kind ? words.preview(words.kinds[kind]) : ''
  return (
    <div className={styles['preview']}>
      <div className={styles['picture']} data-busy={preview.busy ? '' : undefined}>
        {preview.picture ? (
          <Bitmap picture={preview.picture} label={label} />
        ) : (
          shape && <Bitmap picture={shape.canvas} box={shape.box} label={label} className={styles['cut']} />
        )}
      </div>
      <p className={styles['busy']} role="status">
        {preview.busy && words.making}
      </p>
      {hasStage && (
        <div className={styles['sides']}>
          <Choice
            quiet
            legend={words.sides}
            options={HEADINGS.map((value) => ({
              value,
              label: words.sideName[value],
              sign: <span>{words.side[value]}</span>,
            }))}
            chosen={heading}
            onChoose={onFace}
          />
        </div>
      )}
    </div>
  )
}
