import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Look } from '../../look/look'
import { contentOf } from '../../picture/content/content'
import { paintOverlay } from '../../picture/paint/overlay'
import type { FreeEdges } from '../../picture/studio/photo-request'
import { pageOfSettings, type StudioSettings } from '../../picture/studio/studio-settings'
import { useJudge, useLanguage } from '../planner-context'
import styles from './layout-preview.module.css'
import { contentOptions } from './settings/content-options'

interface LayoutPreviewProps {
  /** Lies over the picture to come. */
  readonly overlay: HTMLElement
  readonly look: Look
  readonly settings: StudioSettings
  /** Whether the backdrop is dark. */
  readonly isDark: boolean
  /** What the look keeps clear of in this layout, null where it stands alone. */
  readonly onEdges: (edges: FreeEdges | null) => void
}

/** What the layout puts around the look, drawn over the stage inside the frame of the picture to come. */
export function LayoutPreview({ overlay, look, settings, isDark, onEdges }: LayoutPreviewProps) {
  const judge = useJudge()
  const language = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useSizeOf(overlay)
  const { layout } = settings

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || !frame || !judge) return
    const stop = new AbortController()
    const order = {
      layout,
      format: pageOfSettings(settings),
      content: contentOf(judge, language, look, contentOptions(settings, look)),
      isDark,
    }
    paintOverlay(pen, order, stop.signal).then(
      onEdges,
      // A preview that did not come takes nothing away: the picture is composed anew.
      () => undefined,
    )
    return () => stop.abort()
  }, [frame, judge, language, look, settings, layout, isDark, onEdges])

  if (!frame) return null
  return createPortal(
    <canvas
      ref={canvas}
      className={styles['preview']}
      width={Math.round(frame.width * devicePixelRatio)}
      height={Math.round(frame.height * devicePixelRatio)}
    />,
    overlay,
  )
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
