import type { Ref } from 'react'
import { FORMATS, SAFE_EDGES } from '../../picture/studio/formats'
import type { LiveStudio } from '../../picture/studio/live-settings'
import type { Crop } from './crop'
import styles from './picture-frame.module.css'

interface PictureFrameProps {
  readonly studio: LiveStudio | null
  /** What becomes the picture; null while there is none to come. */
  readonly crop: Crop | null
  /** Where others draw over the picture to come. */
  readonly overlay: Ref<HTMLDivElement>
}

/** What the picture leaves out is dimmed; lines show what an app's own buttons may cover. */
export function PictureFrame({ studio, crop, overlay }: PictureFrameProps) {
  const shown = studio && crop
  return (
    <div
      className={styles['frame']}
      style={shown ? { left: crop.x, top: crop.y, width: crop.width, height: crop.height } : undefined}
      data-picture-frame=""
      aria-hidden="true"
      hidden={!shown}
    >
      <div ref={overlay} className={styles['overlay']} />
      {studio?.guides && <div className={styles['safe']} style={insetsOf(studio)} />}
    </div>
  )
}

function insetsOf({ format }: LiveStudio) {
  const { width, height } = FORMATS[format]
  const { top, right, bottom, left } = SAFE_EDGES[format]
  const percent = (pixels: number, of: number) => `${(pixels / of) * 100}%`
  return {
    top: percent(top, height),
    right: percent(right, width),
    bottom: percent(bottom, height),
    left: percent(left, width),
  }
}
