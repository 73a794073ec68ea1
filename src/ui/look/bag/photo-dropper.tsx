import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { discColor } from '../../../catalog/import/color/disc-color'
import { colorPhrase } from '../../../words/color/color-phrase'
import { useLaterWords } from '../../parts/whole-language'
import { useLanguage } from '../../planner-context'
import styles from './photo-dropper.module.css'

/** The disc whose color is taken: its radius as a share of the photo's longer side. */
const DISC = 0.008
/** What the loupe shows: so many radii of that disc. */
const LOUPE_RADII = 5
/** Edge of the loupe's picture, in its own pixels. */
const LOUPE_PX = 176
/** A step of the arrow keys, and with Shift, as a share of the photo's longer side. */
const STEP = { small: 0.008, large: 0.05 } as const

interface Spot {
  /** Pixels of the photo. */
  readonly x: number
  readonly y: number
}

interface PhotoDropperProps {
  readonly photo: ImageData
  readonly onColor: (hex: string) => void
  /** The hand let go. */
  readonly onEnd: () => void
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

/** A photo with a dropper on it: what is pressed colors at once, a loupe shows what lies under the finger; arrows move it and Enter takes. */
export function PhotoDropper({ photo, onColor, onEnd }: PhotoDropperProps) {
  const language = useLanguage()
  const words = useLaterWords('tint')
  const picture = useRef<HTMLCanvasElement>(null)
  const hint = useId()
  const { width, height } = photo
  const longer = Math.max(width, height)
  const [spot, setSpot] = useState<Spot | null>(null)
  const hex = spot && discColor(photo, spot.x, spot.y, Math.max(1, DISC * longer))

  useEffect(() => picture.current?.getContext('2d')?.putImageData(photo, 0, 0), [photo])

  const spotAt = ({ clientX, clientY }: PointerEvent): Spot => {
    const { left, top, width: w = 1, height: h = 1 } = picture.current?.getBoundingClientRect() ?? {}
    return {
      x: within(((clientX - (left ?? 0)) / w) * width, width - 1),
      y: within(((clientY - (top ?? 0)) / h) * height, height - 1),
    }
  }
  const point = (event: PointerEvent, takes: boolean): void => {
    const next = spotAt(event)
    setSpot(next)
    const color = discColor(photo, next.x, next.y, Math.max(1, DISC * longer))
    if (takes && color) onColor(color)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    event.stopPropagation()
    const step = longer * (event.shiftKey ? STEP.large : STEP.small)
    const from = spot ?? { x: width / 2, y: height / 2 }
    setSpot({
      x: within(from.x + arrow[0] * step, width - 1),
      y: within(from.y + arrow[1] * step, height - 1),
    })
  }
  return (
    <div className={styles['dropper']}>
      <button
        type="button"
        className={styles['photo']}
        aria-label={words.dropper}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onFocus={() => setSpot((now) => now ?? { x: width / 2, y: height / 2 })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          point(event, true)
        }}
        onPointerMove={(event) => point(event, event.buttons !== 0)}
        onPointerUp={onEnd}
        onPointerCancel={onEnd}
        onClick={({ detail }) => {
          // A press by hand has colored already.
          if (detail !== 0 || !hex) return
          onColor(hex)
          onEnd()
        }}
      >
        <canvas ref={picture} width={width} height={height} />
        {spot && (
          <Loupe photo={picture} spot={spot} hex={hex} radius={Math.max(1, DISC * longer)} {...photo} />
        )}
      </button>
      <p className={styles['under']} role="status">
        {hex ? (
          <>
            <i style={{ backgroundColor: hex }} aria-hidden />
            <span>{words.under(hex, colorPhrase(hex, language))}</span>
          </>
        ) : (
          words.nothing
        )}
      </p>
      <p id={hint} className={styles['hint']}>
        {words.dropperKeys}
      </p>
    </div>
  )
}

interface LoupeProps {
  readonly photo: { readonly current: HTMLCanvasElement | null }
  readonly spot: Spot
  readonly hex: string | null
  /** Of the disc, in pixels of the photo. */
  readonly radius: number
  readonly width: number
  readonly height: number
}

/** What lies under the dropper, large, above the finger; below it near the upper edge. */
function Loupe({ photo, spot, hex, radius, width, height }: LoupeProps) {
  const glass = useRef<HTMLCanvasElement>(null)
  const { x, y } = spot
  useEffect(() => {
    const pen = glass.current?.getContext('2d')
    if (!pen || !photo.current) return
    const reach = LOUPE_RADII * radius
    pen.clearRect(0, 0, LOUPE_PX, LOUPE_PX)
    pen.imageSmoothingEnabled = false
    pen.drawImage(photo.current, x - reach, y - reach, 2 * reach, 2 * reach, 0, 0, LOUPE_PX, LOUPE_PX)
  }, [photo, x, y, radius])
  return (
    <span
      aria-hidden
      className={styles['loupe']}
      data-below={y < height / 2 ? '' : undefined}
      style={{ left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%`, borderColor: hex ?? undefined }}
    >
      <canvas ref={glass} width={LOUPE_PX} height={LOUPE_PX} />
      <i style={{ width: `${100 / LOUPE_RADII}%` }} />
    </span>
  )
}
