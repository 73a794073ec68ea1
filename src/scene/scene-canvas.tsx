import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Group, Mesh, PointLight } from 'three'
import { FIELD_OF_VIEW, type Size } from './camera/framing'
import { TRUE_COLORS } from './light/tone-mapping'
import type { Quality } from './quality'

extend({ Group, Mesh, PointLight })

interface SceneCanvasProps {
  readonly size: Size
  readonly quality: Quality
  readonly label: string
  /** Whether there is a picture to be seen. */
  readonly pictured: boolean
  readonly children: ReactNode
  /** There is no WebGL here. */
  readonly onUnable: () => void
  readonly onLost: () => void
  readonly onRestored: () => void
}

/**
 * The WebGL canvas. A root of its own instead of R3F's `<Canvas>`, which would bring all of three along
 * (85 KB gzip that nothing here uses).
 */
export function SceneCanvas({
  size,
  quality,
  label,
  pictured,
  children,
  onUnable,
  onLost,
  onRestored,
}: SceneCanvasProps) {
  const holder = useRef<HTMLDivElement>(null)
  const root = useRef<{
    readonly fiber: ReconcilerRoot<HTMLCanvasElement>
    readonly context: WebGL2RenderingContext
  } | null>(null)
  const high = quality === 'high'

  // The canvas is made here and not by React: a context, once let go, never comes back to the same element.
  useLayoutEffect(() => {
    const canvas = document.createElement('canvas')
    canvas.style.display = 'block'
    const context = canvas.getContext('webgl2', {
      antialias: high,
      stencil: false,
      powerPreference: 'high-performance',
    })
    if (!context) {
      onUnable()
      return
    }
    holder.current?.append(canvas)
    root.current = { fiber: createRoot(canvas), context }
    const lost = (event: Event) => {
      event.preventDefault()
      onLost()
    }
    canvas.addEventListener('webglcontextlost', lost)
    canvas.addEventListener('webglcontextrestored', onRestored)
    return () => {
      canvas.removeEventListener('webglcontextlost', lost)
      canvas.removeEventListener('webglcontextrestored', onRestored)
      root.current?.fiber.unmount()
      root.current = null
      canvas.remove()
    }
  }, [high, onUnable, onLost, onRestored])

  useLayoutEffect(() => {
    const current = root.current
    if (!current || size.width === 0 || size.height === 0) return
    const { fiber, context } = current
    fiber.configure({
      frameloop: 'demand',
      dpr: high ? [1, 2] : 0.375,
      shadows: high ? 'percentage' : false,
      size: { ...size, top: 0, left: 0 },
      camera: { fov: FIELD_OF_VIEW, near: 0.02, far: 20 },
      gl: {
        context,
        antialias: high,
        alpha: false,
        toneMapping: TRUE_COLORS,
        powerPreference: 'high-performance',
      },
    })
    fiber.render(children)
  })

  useEffect(() => {
    const canvas = holder.current?.querySelector('canvas')
    canvas?.setAttribute('role', 'img')
    canvas?.setAttribute('aria-label', label)
  })

  return (
    <div
      ref={holder}
      style={{ position: 'absolute', inset: 0, visibility: pictured ? 'visible' : 'hidden' }}
    />
  )
}
