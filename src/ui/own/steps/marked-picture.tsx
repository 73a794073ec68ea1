import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react'
import type { CutShape } from '../making/cut-shape'
import { Bitmap } from './bitmap'
import { Loupe } from './loupe'
import styles from './marked-picture.module.css'

/** A place that is marked on a picture, as shares of it. */
export interface PictureMark<Id extends string> {
  readonly id: Id
  readonly u: number
  readonly v: number
  readonly label: string
  readonly sign: ReactNode
  readonly on?: boolean
}

type Picture = CanvasImageSource & { readonly width: number; readonly height: number }

interface MarkedPictureProps<Id extends string> {
  readonly picture: Picture
  /** The part of it that is shown. */
  readonly box: CutShape['box']
  readonly label: string
  /** What keys do at a mark. */
  readonly about: string
  readonly marks: readonly PictureMark<Id>[]
  readonly onMove: (id: Id, u: number, v: number) => void
  readonly onChoose?: (id: Id) => void
  readonly onRemove?: (id: Id) => void
  /** A place that bears no mark was tapped. */
  readonly onTap?: ((u: number, v: number) => void) | undefined
  /** Drawn over the picture, below the marks. */
  readonly children?: ReactNode
}

/** A mark in the hand, or a place that will be one. */
interface Held<Id> {
  readonly id: Id | null
  readonly u: number
  readonly v: number
  /** From the finger to the mark. */
  readonly du: number
  readonly dv: number
}

/** A mark is taken from no farther, CSS pixels: half of what a finger covers. */
const REACH_PX = 24
/** Keys move a mark so far, as shares of the longer side. */
const KEY_STEP = { small: 1 / 400, large: 1 / 50 }
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const clamped = (share: number): number => Math.max(0, Math.min(1, share))

/** A picture with marks that are dragged under a loupe, or moved by arrow keys. */
export function MarkedPicture<Id extends string>({
  picture,
  box,
  label,
  about,
  marks,
  onMove,
  onChoose,
  onRemove,
  onTap,
  children,
}: MarkedPictureProps<Id>) {
  const area = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Held<Id> | null>(null)
  const [keyed, setKeyed] = useState<Id | null>(null)
  const { width, height } = picture
  const long = Math.max(width, height)
  const ratio = box.width / box.height

  const placeOf = ({ clientX, clientY }: PointerEvent) => {
    const seen = area.current?.getBoundingClientRect()
    if (!seen || seen.width === 0) return null
    const x = box.left + ((clientX - seen.left) / seen.width) * box.width
    const y = box.top + ((clientY - seen.top) / seen.height) * box.height
    return { u: x / width, v: y / height }
  }
  /** The mark that a finger means: where several are under it, the nearest. */
  const nearest = (at: { readonly u: number; readonly v: number }): PictureMark<Id> | null => {
    const px = (area.current?.clientWidth ?? 0) / box.width
    const away = ({ u, v }: PictureMark<Id>): number =>
      Math.hypot((u - at.u) * width * px, (v - at.v) * height * px)
    const [best] = marks.toSorted((a, b) => away(a) - away(b))
    return best && away(best) <= REACH_PX ? best : null
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || held) return
    const at = placeOf(event)
    if (!at) return
    const mark = nearest(at)
    if (!mark && !onTap) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setKeyed(null)
    if (mark) onChoose?.(mark.id)
    setHeld(
      mark
        ? { ...{ id: mark.id, u: mark.u, v: mark.v }, du: mark.u - at.u, dv: mark.v - at.v }
        : { id: null, ...at, du: 0, dv: 0 },
    )
  }
  const onPointerMove = (event: PointerEvent): void => {
    const at = held && placeOf(event)
    if (at) setHeld({ ...held, u: clamped(at.u + held.du), v: clamped(at.v + held.dv) })
  }
  const onPointerUp = (): void => {
    setHeld(null)
    if (!held) return
    const { id, u, v } = held
    if (id === null) {
      onTap?.(u, v)
      return
    }
    const before = marks.find((mark) => mark.id === id)
    if (before && (before.u !== u || before.v !== v)) onMove(id, u, v)
  }
  const onKeyDown = (event: KeyboardEvent, { id, u, v }: PictureMark<Id>): void => {
    const by = ARROWS[event.key]
    if (by) {
      const step = (event.shiftKey ? KEY_STEP.large : KEY_STEP.small) * long
      setKeyed(id)
      onMove(id, clamped(u + (by[0] * step) / width), clamped(v + (by[1] * step) / height))
    } else if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) onRemove(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const inBox = ({ u, v }: { readonly u: number; readonly v: number }) => ({
    left: (u * width - box.left) / box.width,
    top: (v * height - box.top) / box.height,
  })
  const shown = marks.map((mark) => (mark.id === held?.id ? { ...mark, u: held.u, v: held.v } : mark))
  const seen = held ?? shown.find(({ id }) => id === keyed)
  const at = seen && inBox(seen)
  return (
    <div className={styles['fit']}>
      <div
        ref={area}
        className={styles['area']}
        data-taps={onTap ? '' : undefined}
        data-held={held ? '' : undefined}
        style={{ '--ratio': ratio } as CSSProperties}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setHeld(null)}
      >
        <Bitmap picture={picture} box={box} label={label} />
        {children}
        {shown.map((mark) => {
          const { left, top } = inBox(mark)
          return (
            <button
              key={mark.id}
              type="button"
              data-mark={mark.id}
              data-on={mark.on ? '' : undefined}
              className={styles['mark']}
              aria-label={mark.label}
              aria-description={about}
              style={{ left: `${100 * left}%`, top: `${100 * top}%` }}
              // A finger that put it there leaves it alone; keys that reach it choose it.
              onFocus={({ target }) => target.matches(':focus-visible') && onChoose?.(mark.id)}
              onBlur={() => setKeyed(null)}
              onKeyDown={(event) => onKeyDown(event, mark)}
            >
              {mark.sign}
            </button>
          )
        })}
        {seen && at && area.current && (
          <Loupe
            picture={picture}
            u={seen.u}
            v={seen.v}
            scale={area.current.clientWidth / box.width}
            left={at.left}
            top={at.top}
          />
        )}
      </div>
    </div>
  )
}
