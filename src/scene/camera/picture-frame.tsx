import { FORMATS, SAFE_EDGES } from '../../picture/studio/formats'
import type { LiveStudio } from '../../picture/studio/live-settings'
import type { Crop } from './crop'
import styles from './picture-frame.module.css'

interface PictureFrameProps {
  readonly studio: LiveStudio
  readonly crop: Crop
}

/** What the picture leaves out is dimmed; lines show what an app's own buttons may cover. */
export function PictureFrame({ studio, crop }: PictureFrameProps) {
  const { width, height } = FORMATS[studio.format]
  const edges = SAFE_EDGES[studio.format]
  const percent = (pixels: number, of: number) => `${(pixels / of) * 100}%`
  return (
    <div
      className={styles['frame']}
      style={{ left: crop.x, top: crop.y, width: crop.width, height: crop.height }}
      data-picture-frame=""
      aria-hidden="true"
    >
      {studio.guides && (
        <div
          className={styles['safe']}
          style={{
            top: percent(edges.top, height),
            right: percent(edges.right, width),
            bottom: percent(edges.bottom, height),
            left: percent(edges.left, width),
          }}
        />
      )}
    </div>
  )
}
