import { useLayoutEffect, useRef } from 'react'
import styles from './marked-picture.module.css'

/** How much larger than around it things are seen, and how wide the glass is, CSS pixels. */
const ENLARGES = 2.5
const WIDE_PX = 124

interface LoupeProps {
  readonly picture: CanvasImageSource & { readonly width: number; readonly height: number }
  /** What is looked at, as shares of the picture. */
  readonly u: number
  readonly v: number
  /** CSS pixels to a pixel of the picture. */
  readonly scale: number
  /** Where it stands in the area, as shares. */
  readonly left: number
  readonly top: number
}

/** A round glass over what a finger covers, with a cross in its middle. */
export function Loupe({ picture, u, v, scale, left, top }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    const density = devicePixelRatio
    const large = scale * ENLARGES
    pen.setTransform(density, 0, 0, density, 0, 0)
    pen.clearRect(0, 0, WIDE_PX, WIDE_PX)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(
      picture,
      WIDE_PX / 2 - u * picture.width * large,
      WIDE_PX / 2 - v * picture.height * large,
      picture.width * large,
      picture.height * large,
    )
    for (const [width, ink] of [
      [3, 'rgb(255 253 250 / 80%)'],
      [1, '#14120f'],
    ] as const) {
      pen.beginPath()
      for (const [x, y] of [
        [1, 0],
        [0, 1],
      ] as const) {
        pen.moveTo(WIDE_PX / 2 - 14 * x, WIDE_PX / 2 - 14 * y)
        pen.lineTo(WIDE_PX / 2 + 14 * x, WIDE_PX / 2 + 14 * y)
      }
      pen.lineWidth = width
      pen.strokeStyle = ink
      pen.stroke()
    }
  }, [picture, u, v, scale])
  return (
    <canvas
      ref={canvas}
      aria-hidden
      className={styles['loupe']}
      width={Math.round(WIDE_PX * devicePixelRatio)}
      height={Math.round(WIDE_PX * devicePixelRatio)}
      // Beside the finger where there is no room above it.
      data-side={top < 0.3 ? (left < 0.5 ? 'right' : 'left') : 'above'}
      style={{ left: `${100 * left}%`, top: `${100 * top}%`, width: WIDE_PX, height: WIDE_PX }}
    />
  )
}
