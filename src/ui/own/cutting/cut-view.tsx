import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { discColor } from '../../../catalog/import/color/disc-color'
import type { PhotoPoint } from '../../../catalog/import/photo/photo-edits'
import { useLaterWords } from '../../parts/whole-language'
import type { CutWork } from '../making/cut-work'
import type { CutTool, Touch } from '../making/drawn'
import {
  longerSideOf,
  placeInView,
  placeOnPhoto,
  type ViewFrame,
  type ViewPoint,
  type Zoomed,
  zoomedAt,
} from '../making/view-frame'
import styles from './cut-step.module.css'
import { CUT_INKS, paintCursor, paintCutPhoto, paintLoop, paintPlumb, paintStroke } from './paint-cut'

interface CutViewProps {
  readonly making: CutWork
  readonly tool: CutTool
  /** Half the brush's width, CSS pixels. */
  readonly brushPx: number
  readonly zoomed: Zoomed
  readonly onZoom: (zoomed: Zoomed) => void
  readonly onTouch: (touch: Touch) => void
  /** Says what keys did. */
  readonly onSay: (text: string) => void
}

/** A loop of fewer points, or around less of the photo, was a slip. */
const LEAST_LOOP = { points: 6, share: 0.06 }
/** Keys move the brush so far, CSS pixels. */
const KEY_STEP = { small: 6, large: 30 }

interface Hand {
  readonly points: readonly PhotoPoint[]
  /** Held down by a key, not by a pointer. */
  readonly byKey: boolean
}

/** The photo with what is cut out of it, to draw on with fingers, a mouse or keys. */
export function CutView({ making, tool, brushPx, zoomed, onZoom, onTouch, onSay }: CutViewProps) {
  const words = useLaterWords('own')
  const keys = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pointers = useRef(new Map<number, ViewPoint>())
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [hand, setHand] = useState<Hand | null>(null)
  const [cursor, setCursor] = useState<ViewPoint | null>(null)
  const { photo, shown, drawn } = making
  const frame: ViewFrame = {
    ...size,
    photo: { width: photo.picture.width, height: photo.picture.height },
    turnDeg: drawn.now.turnDeg,
    ...zoomed,
  }

  useEffect(() => {
    const node = canvas.current
    if (!node) return
    const observer = new ResizeObserver(() => setSize({ width: node.clientWidth, height: node.clientHeight }))
    observer.observe(node)
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || size.width === 0) return
    const density = devicePixelRatio
    pen.setTransform(density, 0, 0, density, 0, 0)
    pen.clearRect(0, 0, size.width, size.height)
    paintCutPhoto(pen, frame, photo.picture, shown?.picture ?? null)
    if (tool === 'turn') paintPlumb(pen, frame)
    const path =
      hand?.points ?? (tool === 'loop' && making.cut?.edits !== drawn.now.edits ? drawn.now.edits.loop : null)
    if (path && tool === 'loop')
      paintLoop(
        pen,
        path.map((point) => placeInView(frame, point)),
        hand === null,
      )
    if (hand && (tool === 'keep' || tool === 'remove'))
      paintStroke(
        pen,
        hand.points.map((point) => placeInView(frame, point)),
        brushPx,
        CUT_INKS[tool],
      )
    if (cursor && tool !== 'turn')
      paintCursor(pen, cursor, tool === 'loop' ? 4 : tool === 'white' ? 9 : brushPx)
  })

  // React listens to wheels without a way to keep the page still.
  useEffect(() => {
    const node = canvas.current
    if (!node) return
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0022))
      onZoom(zoomedAt(frame, [event.offsetX, event.offsetY], factor))
    }
    node.addEventListener('wheel', onWheel, { passive: false })
    return () => node.removeEventListener('wheel', onWheel)
  })

  const finish = (done: Hand | null): void => {
    setHand(null)
    if (!done) return
    const touch =
      tool === 'white'
        ? whiteAt(photo.picture, done.points.at(-1))
        : touchOf(tool, done.points, brushPx / longerSideOf(frame))
    if (touch) onTouch(touch)
  }

  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    pointers.current.set(event.pointerId, placeOf(event))
    const draws = pointers.current.size === 1 && event.button === 0 && tool !== 'turn'
    // A second finger zooms: what the first began was none of it.
    setHand(draws ? { points: [placeOnPhoto(frame, placeOf(event))], byKey: false } : null)
  }
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    const at = placeOf(event)
    if (event.pointerType !== 'touch') setCursor(at)
    const before = pointers.current.get(event.pointerId)
    if (!before) return
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    pointers.current.set(event.pointerId, at)
    if (other) {
      const [was, is] = [distance(before, other), distance(at, other)]
      const moved: ViewPoint = [(at[0] - before[0]) / 2, (at[1] - before[1]) / 2]
      onZoom(zoomedAt(frame, middle(at, other), was > 0 ? is / was : 1, moved))
    } else if (hand) {
      const events = event.nativeEvent.getCoalescedEvents?.() ?? []
      const places =
        events.length > 0 ? events.map(({ offsetX, offsetY }) => [offsetX, offsetY] as const) : [at]
      setHand({ ...hand, points: [...hand.points, ...places.map((place) => placeOnPhoto(frame, place))] })
    } else {
      onZoom(zoomedAt(frame, at, 1, [at[0] - before[0], at[1] - before[1]]))
    }
  }
  const onPointerUp = (event: PointerEvent<HTMLCanvasElement>): void => {
    pointers.current.delete(event.pointerId)
    if (hand && !hand.byKey) finish(event.type === 'pointerup' ? hand : null)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = cursor ?? [size.width / 2, size.height / 2]
    const step = event.shiftKey ? KEY_STEP.large : KEY_STEP.small
    const by = ARROWS[event.key]
    if (by) {
      const next: ViewPoint = [
        Math.max(0, Math.min(size.width, at[0] + by[0] * step)),
        Math.max(0, Math.min(size.height, at[1] + by[1] * step)),
      ]
      setCursor(next)
      if (hand) setHand({ ...hand, points: [...hand.points, placeOnPhoto(frame, next)] })
    } else if ((event.key === ' ' || event.key === 'Enter') && tool !== 'turn') {
      if (tool === 'white') finish({ points: [placeOnPhoto(frame, at)], byKey: true })
      else onSay(hand ? words.brushUp : words.brushDown)
      if (tool === 'white') setCursor(at)
      else if (hand) finish(hand)
      else {
        setCursor(at)
        setHand({ points: [placeOnPhoto(frame, at)], byKey: true })
      }
    } else if (event.key === '+' || event.key === '=') onZoom(zoomedAt(frame, at, 1.25))
    else if (event.key === '-') onZoom(zoomedAt(frame, at, 0.8))
    else if (event.key === 'Escape' && hand) setHand(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is drawn on by keys, and says how. */}
      <canvas
        ref={canvas}
        className={styles['canvas']}
        width={Math.round(size.width * devicePixelRatio)}
        height={Math.round(size.height * devicePixelRatio)}
        data-tool={tool}
        tabIndex={0}
        role="application"
        aria-label={words.cutView}
        aria-describedby={keys}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onPointerLeave={() => setCursor(null)}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      />
      <span id={keys} className="out-of-sight">
        {words.cutKeys}
      </span>
    </>
  )
}

const ARROWS: Readonly<Record<string, ViewPoint>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const placeOf = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent): ViewPoint => [offsetX, offsetY]
const distance = (a: ViewPoint, b: ViewPoint): number => Math.hypot(a[0] - b[0], a[1] - b[1])
const middle = (a: ViewPoint, b: ViewPoint): ViewPoint => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

function touchOf(
  tool: Exclude<CutTool, 'white'>,
  points: readonly PhotoPoint[],
  radius: number,
): Touch | null {
  switch (tool) {
    case 'loop': {
      const across = (axis: 0 | 1): number => {
        const values = points.map((point) => point[axis])
        return Math.max(...values) - Math.min(...values)
      }
      const isSlip = points.length < LEAST_LOOP.points || Math.max(across(0), across(1)) < LEAST_LOOP.share
      return isSlip ? null : { kind: 'loop', points: thinned(points) }
    }
    case 'keep':
    case 'remove':
      return { kind: 'stroke', stroke: { kind: tool, radius, points: thinned(points) } }
    case 'turn':
      return null
    default:
      return tool satisfies never
  }
}

/** How much around a place of a photo counts for its color, a share of the longer side. */
const PICKED = 0.006

/** What lies at a place of a photo, shares of its longer side, is white; null beside the photo. */
function whiteAt(photo: ImageBitmap, place: PhotoPoint | undefined): Touch | null {
  const { width, height } = photo
  const long = Math.max(width, height)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!place || !pen) return null
  pen.drawImage(photo, 0, 0)
  const [x, y] = [place[0] * long, place[1] * long]
  const hex = discColor(pen.getImageData(0, 0, width, height), x, y, Math.max(1, PICKED * long))
  return hex === null ? null : { kind: 'white', hex }
}

/** Points nearer than this to the one before say nothing, as shares of the photo's longer side. */
const NEAR = 0.003
const tenThousandth = (value: number): number => Math.round(value * 1e4) / 1e4

function thinned(points: readonly PhotoPoint[]): readonly PhotoPoint[] {
  const kept: PhotoPoint[] = []
  for (const [x, y] of points) {
    const last = kept.at(-1)
    if (!last || Math.hypot(x - last[0], y - last[1]) >= NEAR) kept.push([tenThousandth(x), tenThousandth(y)])
  }
  return kept
}
