import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import {
  filling,
  LOCKET_WINDOW,
  type LocketFrame,
  MOST_LOCKET_ZOOM,
  pushed,
} from '../../../catalog/import/locket/locket-frame'
import { drawFramed } from '../../../state/own/locket/make-locket'
import { Slider } from '../../controls/slider'
import { useWholeLanguage } from '../../parts/whole-language'
import styles from './locket-room.module.css'

interface FrameViewProps {
  readonly photo: ImageBitmap
  readonly frame: LocketFrame
  readonly onFrame: (frame: LocketFrame) => void
}

const PIXELS_A_MM = 24
const STEP_MM = 0.5
const ZOOM_STEP = 1.1

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_MM, 0],
  ArrowRight: [STEP_MM, 0],
  ArrowUp: [0, -STEP_MM],
  ArrowDown: [0, STEP_MM],
}
const ZOOMS: Readonly<Record<string, number>> = { '+': ZOOM_STEP, '=': ZOOM_STEP, '-': 1 / ZOOM_STEP }

/** A photo in the locket's window: moved by hand or arrow keys, zoomed and turned. */
export function FrameView({ photo, frame, onFrame }: FrameViewProps) {
  const language = useWholeLanguage()
  const { numbers, own } = language
  const words = language.locket
  const canvas = useRef<HTMLCanvasElement>(null)
  const [held, setHeld] = useState<readonly [x: number, y: number] | null>(null)
  const { width, height } = LOCKET_WINDOW
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (pen) drawFramed(pen, photo, frame, PIXELS_A_MM)
  }, [photo, frame])
  const onPointerMove = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): void => {
    if (!held) return
    const mm = width / currentTarget.getBoundingClientRect().width
    setHeld([clientX, clientY])
    onFrame(pushed(frame, [(clientX - held[0]) * mm, (clientY - held[1]) * mm], photo))
  }
  const zoomBy = (by: number): void => onFrame(filling({ ...frame, zoom: frame.zoom * by }, photo))
  const onKeyDown = (event: KeyboardEvent): void => {
    const [step, zoom] = [STEPS[event.key], ZOOMS[event.key]]
    if (!step && !zoom) return
    event.preventDefault()
    if (step) onFrame(pushed(frame, step, photo))
    if (zoom) zoomBy(zoom)
  }
  return (
    <div className={styles['framing']}>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no element for a picture that is moved */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the photo
        tabIndex={0}
        className={styles['window']}
        aria-label={words.window}
        aria-description={words.windowKeys}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setHeld([event.clientX, event.clientY])
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => setHeld(null)}
        onPointerCancel={() => setHeld(null)}
        onWheel={({ deltaY }) => zoomBy(deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP)}
      >
        <canvas ref={canvas} width={width * PIXELS_A_MM} height={height * PIXELS_A_MM} aria-hidden />
      </div>
      <p className={styles['hint']}>{words.windowKeys}</p>
      <Slider
        label={words.zoom}
        value={frame.zoom}
        min={1}
        max={MOST_LOCKET_ZOOM}
        step={0.05}
        text={numbers.percent(frame.zoom)}
        onChange={(zoom) => onFrame(filling({ ...frame, zoom }, photo))}
      />
      <Slider
        label={words.turn}
        value={frame.turnDeg}
        min={-180}
        max={180}
        step={1}
        text={own.degrees(numbers.count(Math.round(frame.turnDeg)))}
        onChange={(turnDeg) => onFrame(filling({ ...frame, turnDeg: Math.min(turnDeg, 179.5) }, photo))}
      />
    </div>
  )
}
