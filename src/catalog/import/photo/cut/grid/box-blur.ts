/** The mean over a square of side 2r + 1, cut off at the borders; two passes of it stand in for a Gaussian. */
export function boxBlur(values: Float32Array, width: number, height: number, r: number): Float32Array {
  if (r < 1) return values.slice()
  const across = new Float32Array(values.length)
  const out = new Float32Array(values.length)
  for (let y = 0; y < height; y++) slide(values, across, y * width, 1, width, r)
  for (let x = 0; x < width; x++) slide(across, out, x, width, height, r)
  return out
}

function slide(from: Float32Array, to: Float32Array, start: number, step: number, length: number, r: number) {
  let sum = 0
  let count = 0
  for (let i = -r; i < length; i++) {
    if (i + r < length) {
      sum += from[start + (i + r) * step] as number
      count++
    }
    if (i - r - 1 >= 0) {
      sum -= from[start + (i - r - 1) * step] as number
      count--
    }
    if (i >= 0) to[start + i * step] = sum / count
  }
}
