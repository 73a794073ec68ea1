import { ImagePlus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { CLOTH, type Colorway, TRIM } from '../../../look/facts/carrier'
import type { RegionId } from '../../../look/ids'
import { arrangementOnScreen } from '../../../state/planner/derived'
import { useLaterWords } from '../../parts/whole-language'
import { type OwnPhoto, readOwnPhoto } from '../../photo/settings/own-photo'
import { usePlannerState } from '../../planner-context'
import { bringIntoSight } from './bring-into-sight'
import { OwnColors } from './own-colors'
import { PhotoColors } from './photo-colors'
import { RegionColor } from './region-color'
import styles from './tint-panel.module.css'

/** A photo is looked at in so many pixels of its longer side. */
const PHOTO_PX = 1024

const wornIn = ({ hex, trim }: Colorway, region: RegionId): string | null =>
  region === CLOTH ? hex : region === TRIM ? trim : null

/** Colors of one's own for the parts of the carrier, typed, picked or taken from a photo; of one that has none, what is built in and comes near it. */
export function TintPanel() {
  const words = useLaterWords('tint')
  const bag = useLaterWords('bagPage')
  const { carrier, colorway } = usePlannerState(arrangementOnScreen)
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => bringIntoSight(panel.current), [])
  const [photo, setPhoto] = useState<ImageData | null>(null)
  const parts = carrier.regions.flatMap((region) => {
    const hex = wornIn(colorway, region)
    return hex === null ? [] : [{ region, hex }]
  })
  return (
    <section ref={panel} className={styles['panel']} aria-labelledby={heading}>
      <h3 id={heading} className={styles['heading']}>
        {carrier.bag ? bag.ownColors : words.title}
      </h3>
      {carrier.bag && <OwnColors carrier={carrier} />}
      {parts.length > 0 && (
        <ul className={styles['parts']}>
          {parts.map(({ region, hex }) => (
            <RegionColor key={region} region={region} hex={hex} />
          ))}
        </ul>
      )}
      {photo && (
        <PhotoColors
          photo={photo}
          regions={parts.map(({ region }) => region)}
          onAway={() => setPhoto(null)}
        />
      )}
      <PhotoPick again={photo !== null} onPhoto={setPhoto} />
    </section>
  )
}

/** A photo's pixels, null where the browser has no room for them; the photo itself is given back. */
function pixelsOf(photo: ImageBitmap): ImageData | null {
  const { width, height } = photo
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
  pen?.drawImage(photo, 0, 0)
  photo.close()
  return pen?.getImageData(0, 0, width, height) ?? null
}

interface PhotoPickProps {
  readonly again: boolean
  readonly onPhoto: (photo: ImageData) => void
}

/** Takes a photo that is chosen or dropped here; only its pixels are looked at. */
function PhotoPick({ again, onPhoto }: PhotoPickProps) {
  const words = useLaterWords('tint')
  const { photoProblems } = useLaterWords('photo')
  const [problem, setProblem] = useState<Extract<OwnPhoto, { ok: false }>['problem'] | null>(null)
  const hint = useId()
  const onFile = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const read = await readOwnPhoto(file, PHOTO_PX)
    const pixels = read.ok ? pixelsOf(read.image) : null
    setProblem(pixels ? null : read.ok ? 'too_large' : read.problem)
    if (pixels) onPhoto(pixels)
  }
  return (
    <div>
      <label className={styles['pick']}>
        <input
          type="file"
          accept="image/*"
          aria-describedby={hint}
          onChange={({ target }) => {
            void onFile(target.files?.[0])
            // The same file again is a choice too.
            target.value = ''
          }}
        />
        <ImagePlus size={18} strokeWidth={1.75} aria-hidden />
        <span>{again ? words.otherPhoto : words.photo}</span>
      </label>
      <p id={hint} className={styles['hint']}>
        {words.stays}
      </p>
      <p className={styles['trouble']} role="status">
        {problem && photoProblems[problem]}
      </p>
    </div>
  )
}
