import { at, type Vec2 } from '../../kit/vector'

/** One of the 24 holes: longitude (0 = front, to the right) and latitude in degrees, radius in mm. */
export type Star = readonly [longitude: number, latitude: number, radius: number]

export const stars: readonly Star[] = [
  [-38, 44, 1.3],
  [-22, 26, 1.7],
  [-4, 38, 2.3],
  [16, 22, 1.4],
  [34, 34, 1.8],
  [-30, -22, 1.5],
  [-9, -29, 2.1],
  [14, -20, 1.4],
  [31, -36, 1.8],
  [70, 40, 1.5],
  [86, 20, 2],
  [108, 33, 1.4],
  [64, -24, 1.4],
  [88, -38, 1.9],
  [112, -22, 1.5],
  [146, 42, 1.8],
  [168, 24, 1.5],
  [-166, 38, 2.2],
  [150, -27, 1.5],
  [178, -38, 1.9],
  [-152, -22, 1.5],
  [-118, 30, 1.8],
  [-88, 22, 1.4],
  [-92, -30, 2],
]

const figures: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11],
  [12, 13, 14],
  [15, 16],
  [18, 19],
  [17, 21, 22],
  [20, 23],
]

/** The sheet: the sky above, a strip of plain colors below; `plain` is where parts without a picture look. */
export const skySheet = { width: 768, height: 416, share: 384 / 416 }
export const plain = { night: [0.25, 0.975] as Vec2, star: [0.75, 0.975] as Vec2 }

const place = ([longitude, latitude]: Star): Vec2 => [
  384 + (longitude * 768) / 360,
  192 - (latitude * 384) / 180,
]

const halos = (ink: string, grow: number, density: number): string =>
  stars
    .map((star) => {
      const [x, y] = place(star)
      const r = star[2] * grow * 6.6
      return `<ellipse cx="${x}" cy="${y}" rx="${r / Math.cos((star[1] * Math.PI) / 180)}" ry="${r}" fill="${ink}" fill-opacity="${density}"/>`
    })
    .join('')

const lines = (ink: string, width: number): string =>
  figures
    .map(
      (figure) =>
        `<path d="M${figure.map((i) => place(at(stars, i)).join(' ')).join('L')}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-dasharray="1 5" stroke-linecap="round"/>`,
    )
    .join('')

const sheet = (ground: string, over: string, strip: readonly [string, string]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 768 416"><defs><filter id="f" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="5"/></filter></defs><rect width="768" height="416" fill="${ground}"/>${over}<rect y="384" width="384" height="32" fill="${strip[0]}"/><rect x="384" y="384" width="384" height="32" fill="${strip[1]}"/></svg>`

/** The shell: night blue with a band of haze, a fine grid of the heavens, dotted figures, a dark rim round every hole. */
export const skyPaint = (night: string, brass: string, pale: string): string => {
  const meridians = Array.from(
    { length: 12 },
    (_, i) => `<path d="M${i * 64} 22V362" stroke="${brass}" stroke-width="0.9" opacity="0.55"/>`,
  ).join('')
  const parallels = [-60, -30, 30, 60]
    .map(
      (lat) =>
        `<path d="M0 ${192 - (lat * 384) / 180}H768" stroke="${brass}" stroke-width="0.9" opacity="0.55"/>`,
    )
    .join('')
  const dust = Array.from({ length: 90 }, (_, i) => {
    const x = (i * 211.7) % 768
    const y = 192 + 60 * Math.sin((x / 768) * 4 * Math.PI) + 44 * Math.sin(i * 12.9)
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${i % 4 === 0 ? 1.3 : 0.8}" fill="${pale}" opacity="0.75"/>`
  }).join('')
  const haze = `<path d="M0 192${Array.from({ length: 24 }, (_, i) => `L${(i + 1) * 32} ${192 + 60 * Math.sin(((i + 1) / 24) * 4 * Math.PI)}`).join('')}" fill="none" stroke="#4B5590" stroke-width="40" opacity="0.55" filter="url(#f)"/>`
  return sheet(
    night,
    `${haze}${meridians}${parallels}${dust}${lines(pale, 2.1)}${halos('#171A40', 1.05, 0.9)}`,
    [night, pale],
  )
}

/** What shines: the holes, and a little of each on the shell around it. */
export const skyLight = (): string =>
  sheet('#000000', `<g filter="url(#f)">${halos('#9A9684', 1.7, 0.5)}</g>${lines('#3A3A34', 2)}`, [
    '#000000',
    '#FFFFFF',
  ])
