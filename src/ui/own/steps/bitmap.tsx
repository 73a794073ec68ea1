import { useLayoutEffect, useMemo, useRef } from 'react'
import { type CutShape, cutShape } from '../making/cut-shape'
import type { CutWork } from '../making/cut-work'

interface BitmapProps {
  readonly picture: CanvasImageSource & { readonly width: number; readonly height: number }
  /** The part of it that is shown; all where absent. */
  readonly box?: CutShape['box'] | undefined
  /** What it shows; empty where that stands beside it. */
  readonly label: string
  readonly className?: string | undefined
}

/** A picture that was taken or cut, on a canvas. */
export function Bitmap({ picture, box, label, className }: BitmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { left, top, width, height } = box ?? {
    left: 0,
    top: 0,
    width: picture.width,
    height: picture.height,
  }
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d')
    pen?.clearRect(0, 0, width, height)
    pen?.drawImage(picture, left, top, width, height, 0, 0, width, height)
  }, [picture, left, top, width, height])
  return (
    <canvas
      ref={canvas}
      className={className}
      width={width}
      height={height}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}

/** The thing of a photo, straightened; null before it is cut. */
export function useCutShape(
  { shown, drawn: { now } }: Pick<CutWork, 'shown' | 'drawn'>,
  most = 480,
): CutShape | null {
  const { turnDeg } = now
  return useMemo(
    () => (shown && typeof document !== 'undefined' ? cutShape(shown.picture, turnDeg, most) : null),
    [shown, turnDeg, most],
  )
}
