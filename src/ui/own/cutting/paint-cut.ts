import { frameScale, type ViewFrame, type ViewPoint } from '../making/view-frame'

/** How faint what is not cut out is. */
const FAINT = 0.3
export const CUT_INKS = { loop: '#fffdfa', keep: '#1f9d6b', remove: '#d4432a' } as const

type Pen = CanvasRenderingContext2D

/** The photo as it lies in its view, what is not cut out faint. */
export function paintCutPhoto(pen: Pen, frame: ViewFrame, photo: ImageBitmap, cut: ImageBitmap | null): void {
  const { width, height, pan, turnDeg } = frame
  const scale = frameScale(frame)
  const [w, h] = [photo.width * scale, photo.height * scale]
  pen.save()
  pen.translate(width / 2 + pan[0], height / 2 + pan[1])
  pen.rotate((turnDeg * Math.PI) / 180)
  pen.imageSmoothingQuality = 'high'
  pen.globalAlpha = cut ? FAINT : 1
  pen.drawImage(photo, -w / 2, -h / 2, w, h)
  pen.globalAlpha = 1
  if (cut) pen.drawImage(cut, -w / 2, -h / 2, w, h)
  pen.restore()
}

function trace(pen: Pen, points: readonly ViewPoint[]): void {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
}

/** A loop, or the way of a finger that draws one. */
export function paintLoop(pen: Pen, points: readonly ViewPoint[], closed: boolean): void {
  trace(pen, points)
  if (closed) pen.closePath()
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  pen.lineWidth = 5
  pen.strokeStyle = 'rgb(20 18 16 / 70%)'
  pen.stroke()
  pen.lineWidth = 2.5
  pen.strokeStyle = CUT_INKS.loop
  pen.stroke()
}

/** What a brush goes over. */
export function paintStroke(pen: Pen, points: readonly ViewPoint[], radius: number, ink: string): void {
  const [first] = points
  trace(pen, first && points.length === 1 ? [first, first] : points)
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  pen.lineWidth = radius * 2
  pen.globalAlpha = 0.55
  pen.strokeStyle = ink
  pen.stroke()
  pen.globalAlpha = 1
}

/** Where the brush is. */
export function paintCursor(pen: Pen, [x, y]: ViewPoint, radius: number): void {
  for (const [width, ink] of [
    [3, 'rgb(20 18 16 / 70%)'],
    [1.5, CUT_INKS.loop],
  ] as const) {
    pen.beginPath()
    pen.arc(x, y, radius, 0, Math.PI * 2)
    pen.lineWidth = width
    pen.strokeStyle = ink
    pen.stroke()
  }
}

/** The line that it hangs along, and a few more to compare with. */
export function paintPlumb(pen: Pen, { width, height }: ViewFrame): void {
  for (const aside of [-2, -1, 0, 1, 2]) {
    const x = Math.round(width / 2 + (aside * width) / 6) + 0.5
    for (const [line, ink] of [
      [aside === 0 ? 4 : 2, 'rgb(255 253 250 / 60%)'],
      [aside === 0 ? 2 : 1, aside === 0 ? CUT_INKS.remove : 'rgb(20 18 16 / 45%)'],
    ] as const) {
      trace(pen, [
        [x, 0],
        [x, height],
      ])
      pen.setLineDash(aside === 0 ? [] : [6, 6])
      pen.lineWidth = line
      pen.strokeStyle = ink
      pen.stroke()
    }
  }
  pen.setLineDash([])
}
