/** Cosine and sine of an angle in degrees, by sums and products alone, so that every engine gives the same bits. */
export function rotationOf(degrees: number): readonly [cosine: number, sine: number] {
  const turned = degrees - 360 * Math.floor(degrees / 360 + 0.5)
  const half = (turned * Math.PI) / 360
  const square = half * half
  let [sine, cosine] = [1, 1]
  for (let n = 26; n > 0; n -= 2) {
    sine = 1 - (sine * square) / (n * (n + 1))
    cosine = 1 - (cosine * square) / (n * (n - 1))
  }
  sine *= half
  return [1 - 2 * sine * sine, 2 * sine * cosine]
}
