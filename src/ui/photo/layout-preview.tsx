import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Light } from '../../look/facts/light'
import type { Content } from '../../picture/content/content'
import { LAYOUTS } from '../../picture/layouts/layouts'
import { pixelsOf } from '../../picture/page/page'
import { compose } from '../../picture/paint/compose'
import { paintOverlay } from '../../picture/paint/overlay'
import type { FreeEdges, Photograph } from '../../picture/studio/photo-request'
import { isDarkBehind, pageOfSettings, type StudioSettings } from '../../picture/studio/studio-settings'
import { usePlannerState } from '../planner-context'
import styles from './layout-preview.module.css'
import { orderOf } from './work/order-of'

interface LayoutPreviewProps {
  readonly tools: {
    /** Lies over the picture to come. */
    readonly overlay: HTMLElement
    readonly onCameraByHand: (listener: () => void) => () => void
    readonly photograph: Photograph
  }
  /** What the picture says. */
  readonly content: Content
  readonly settings: StudioSettings
  readonly light: Light
  readonly photo: ImageBitmap | null
  /** The camera is needed for something else. */
  readonly busy: boolean
  /** What the look keeps clear of in this layout, null where it stands alone. */
  readonly onEdges: (edges: FreeEdges | null) => void
}

/** The picture to come inside its frame: the layout drawn over the stage, or, of several photographs, a small copy. */
export function LayoutPreview({ tools, ...rest }: LayoutPreviewProps) {
  const frame = useSizeOf(tools.overlay)
  if (!frame) return null
  const Preview = LAYOUTS[rest.settings.layout].tells ? SmallCopy : Overlay
  return createPortal(
    // Of another size it is drawn anew, and one layout never stands in for another.
    <Preview
      key={`${rest.settings.layout} ${frame.width} ${frame.height}`}
      tools={tools}
      frame={frame}
      {...rest}
    />,
    tools.overlay,
  )
}

interface FramedProps extends LayoutPreviewProps {
  readonly frame: Size
}

/** What the layout puts around the look; the stage shows through where its photograph will be. */
function Overlay({ content, settings, light, onEdges, frame }: FramedProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    const stop = new AbortController()
    const order = {
      layout: settings.layout,
      format: pageOfSettings(settings),
      content,
      isDark: isDarkBehind(settings, light),
    }
    paintOverlay(pen, order, stop.signal).then(
      onEdges,
      // A preview that did not come takes nothing away: the picture is composed anew.
      () => undefined,
    )
    return () => stop.abort()
  }, [content, settings, light, onEdges])
  return (
    <canvas
      ref={canvas}
      className={styles['preview']}
      width={Math.round(frame.width * devicePixelRatio)}
      height={Math.round(frame.height * devicePixelRatio)}
    />
  )
}

/** So long the camera rests before a copy is made of what it shows. */
const REST_MS = 250

/** The whole picture, composed as it will be, only smaller; made anew when anything changes. */
function SmallCopy({ tools, content, settings, light, photo, busy, onEdges, frame }: FramedProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const camera = usePlannerState((state) => state.camera)
  const { photograph, onCameraByHand } = tools
  const moves = useMovesOf(onCameraByHand)
  const [made, setMade] = useState<number | null>(null)
  const whole = pixelsOf(pageOfSettings(settings), 1)
  const fit = Math.min(frame.width / whole.width, frame.height / whole.height)
  const scale = fit * devicePixelRatio

  useEffect(() => onEdges(null), [onEdges])
  useEffect(() => {
    if (busy) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const copy = await compose(
          {
            ...orderOf({ settings, content, light, photo, camera, photograph }),
            scale,
            quality: 'draft',
          },
          { signal: stop.signal },
        )
        const shown = canvas.current
        if (stop.signal.aborted || !shown) return
        Object.assign(shown, { width: copy.width, height: copy.height })
        shown.getContext('2d')?.drawImage(copy, 0, 0)
        setMade(moves)
      } catch {
        // A preview that did not come takes nothing away: the picture is composed anew.
      }
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [content, settings, scale, light, photo, camera, moves, photograph, busy])

  // While the hand turns the camera the stage is seen, and not what it showed before.
  return (
    <div className={styles['copy']} hidden={made !== moves} data-copy={made ?? undefined}>
      <canvas ref={canvas} style={{ width: whole.width * fit, height: whole.height * fit }} />
    </div>
  )
}

/** How often the user's hand has moved the camera. */
function useMovesOf(onCameraByHand: LayoutPreviewProps['tools']['onCameraByHand']): number {
  const [moves, setMoves] = useState(0)
  useEffect(() => onCameraByHand(() => setMoves((n) => n + 1)), [onCameraByHand])
  return moves
}

interface Size {
  readonly width: number
  readonly height: number
}

/** How large an element is in CSS pixels; null while it has no size. */
function useSizeOf(element: HTMLElement): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setSize(width > 0 ? { width, height } : null)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return size
}
