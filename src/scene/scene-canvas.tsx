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
  readonly children: ReactNode
  readonly onLost: () => void
  readonly onRestored: () => void
}

/**
 * The WebGL canvas. A root of its own instead of R3F's `<Canvas>`, which would bring all of three along
 * (85 KB gzip that nothing here uses).
 */
export function SceneCanvas({ size, quality, label, children, onLost, onRestored }: SceneCanvasProps) {
  const holder = useRef<HTMLDivElement>(null)
  const root = useRef<ReconcilerRoot<HTMLCanvasElement> | null>(null)

  // The canvas is made here and not by React: a context, once let go, never comes back to the same element.
  useLayoutEffect(() => {
    const canvas = document.createElement('canvas')
    canvas.style.display = 'block'
    holder.current?.append(canvas)
    root.current = createRoot(canvas)
    const lost = (event: Event) => {
      event.preventDefault()
      onLost()
    }
    canvas.addEventListener('webglcontextlost', lost)
    canvas.addEventListener('webglcontextrestored', onRestored)
    return () => {
      canvas.removeEventListener('webglcontextlost', lost)
      canvas.removeEventListener('webglcontextrestored', onRestored)
      root.current?.unmount()
      root.current = null
      canvas.remove()
    }
  }, [onLost, onRestored])

  useLayoutEffect(() => {
    const current = root.current
    if (!current || size.width === 0 || size.height === 0) return
    const high = quality === 'high'
    current.configure({
      frameloop: 'demand',
      dpr: high ? [1, 2] : 0.5,
      shadows: high ? 'percentage' : false,
      size: { ...size, top: 0, left: 0 },
      camera: { fov: FIELD_OF_VIEW, near: 0.02, far: 20 },
      gl: {
        antialias: high,
        alpha: false,
        toneMapping: TRUE_COLORS,
        powerPreference: 'high-performance',
      },
    })
    current.render(children)
  })

  useEffect(() => {
    const canvas = holder.current?.querySelector('canvas')
    canvas?.setAttribute('role', 'img')
    canvas?.setAttribute('aria-label', label)
  })

  return <div ref={holder} style={{ position: 'absolute', inset: 0 }} />
}
