import type { ReactNode } from 'react'
import { Choice } from '../../controls/choice'
import { useLaterWords } from '../../parts/whole-language'
import type { CutWork } from '../making/cut-work'
import type { MadeSide } from '../making/made-pictures'
import { Bitmap, useCutShape } from './bitmap'
import styles from './made-preview.module.css'

const HEADINGS: readonly MadeSide[] = ['front', 'three_quarter', 'side', 'back']

interface MadePreviewProps {
  readonly making: Pick<CutWork, 'shown' | 'drawn'>
  readonly preview: { readonly busy: boolean; readonly picture: ImageBitmap | null }
  readonly heading: MadeSide
  readonly label: string
  /** Null without a stage. */
  readonly onFace: ((heading: MadeSide) => void) | null
  /** What is to be known of what is seen. */
  readonly children?: ReactNode
}

/** What is made as it is wished by now, from a side that can be chosen. */
export function MadePreview({ making, preview, heading, label, onFace, children }: MadePreviewProps) {
  const words = useLaterWords('own')
  const shape = useCutShape(making)
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
      {children}
      {onFace && (
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
