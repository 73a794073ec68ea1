import type { PhotoPoint } from '../photo-edits'

/** A circle about the middle of a picture as a loop of 24 points; the radius is a share of the longer side. */
export function circleLoop(width: number, height: number, radius: number): readonly PhotoPoint[] {
  const scale = Math.max(width, height)
  // A regular 24-gon whose corners are halved angles of a hexagon's: no sine is asked of the engine.
  let corners: readonly PhotoPoint[] = [
    [1, 0],
    [0.5, Math.sqrt(0.75)],
    [-0.5, Math.sqrt(0.75)],
    [-1, 0],
    [-0.5, -Math.sqrt(0.75)],
    [0.5, -Math.sqrt(0.75)],
  ]
  for (let halving = 0; halving < 2; halving++)
    corners = corners.flatMap((corner, i) => {
      const after = corners[(i + 1) % corners.length] as PhotoPoint
      const [x, y] = [corner[0] + after[0], corner[1] + after[1]]
      const length = Math.sqrt(x * x + y * y)
      return [corner, [x / length, y / length] as const]
    })
  return corners.map(([x, y]) => [width / scale / 2 + radius * x, height / scale / 2 + radius * y])
}
