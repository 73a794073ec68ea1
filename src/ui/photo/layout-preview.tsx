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
  readonly look: Look
  readonly settings: StudioSettings
  /** Whether the backdrop is dark. */
  readonly isDark: boolean
  /** What the look keeps clear of in this layout, null where it stands alone. */
  readonly onEdges: (edges: FreeEdges | null) => void
}

/** What the layout puts around the look, drawn over the stage inside the frame of the picture to come. */
export function LayoutPreview({ look, settings, isDark, onEdges }: LayoutPreviewProps) {
  const judge = useJudge()
  const language = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useFrame()
  const { layout } = settings

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || !frame) return
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
    frame.element,
  )
}

interface Frame {
  readonly element: Element
  readonly width: number
  readonly height: number
}

/** The frame that the stage shows, once it is there, and how large it is. */
function useFrame(): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null)
  useEffect(() => {
    let element: Element | null = null
    const sizes = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      if (width > 0) setFrame({ element: entry.target, width, height })
    })
    const find = (): void => {
      const now = document.querySelector('[data-picture-frame]')
      if (now === element) return
      sizes.disconnect()
      element = now
      if (now) sizes.observe(now)
      else setFrame(null)
    }
    // The stage draws its frame when it is ready, and anew after its context was lost.
    const stage = document.querySelector('[data-stage]')
    const changes = new MutationObserver(find)
    if (stage) changes.observe(stage, { childList: true, subtree: true })
    find()
    return () => {
      sizes.disconnect()
      changes.disconnect()
    }
  }, [])
  return frame
}
