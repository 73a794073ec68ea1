import type { Vec2 } from '../../kit/vector'
import { brush, loop, petalRim } from '../museum/brush'

/** Half the picture: one panel, in tenths of what it measures on the lantern. */
export const panel = { width: 30, height: 52 }

interface Inks {
  readonly ground: string
  readonly moon: string
  readonly line: string
  readonly wash: string
  readonly accent: string
}

const stroke = (points: readonly Vec2[], width: number, ink: string, thin = width * 0.3): string =>
  `<path d="${brush(points, { width, thin })}" fill="${ink}"/>`

const petal = (foot: Vec2, angle: number, length: number, width: number, ink: string): string =>
  `<path d="${loop(petalRim(foot, angle, length, width))}" fill="${ink}"/>`

const wave = (y: number, x: number, long: number, ink: string, width = 0.8): string =>
  stroke(
    Array.from({ length: 5 }, (_, i): Vec2 => [x + (long * i) / 4, y + (i % 2 === 0 ? 0 : -0.9)]),
    width,
    ink,
  )

/** A ferry under the moon, its lamp lit; the water carries both. */
const ferry = ({ moon, line, wash, accent }: Inks): string => `
<circle cx="20" cy="13" r="5.6" fill="${moon}"/>
${stroke(
  [
    [3, 12],
    [7, 10.6],
    [11, 11.6],
    [15, 10.8],
  ],
  1.1,
  wash,
)}
${stroke(
  [
    [13, 18.4],
    [18, 17.4],
    [24, 18.2],
  ],
  1,
  wash,
)}
<path d="M4.2 31.4C8 33 21 33 26.4 29.6C25 34.6 22 36.6 15.4 36.6C9 36.6 6 35.2 4.2 31.4Z" fill="${line}"/>
<path d="M8.8 32C9 26.4 19 25.8 20 31.6Z" fill="${accent}"/>
${stroke(
  [
    [8.6, 32],
    [10.4, 27.6],
    [14.4, 26.4],
    [18.6, 27.4],
    [20.3, 31.8],
  ],
  0.9,
  line,
  0.6,
)}
${stroke(
  [
    [12.2, 32.4],
    [12.4, 26.6],
  ],
  0.55,
  line,
)}${stroke(
  [
    [16.6, 32.4],
    [16.5, 26.6],
  ],
  0.55,
  line,
)}
${stroke(
  [
    [22.8, 31.4],
    [23.6, 26],
    [23, 21.8],
  ],
  0.7,
  line,
  0.5,
)}
<path d="M23 22.4v1.4" stroke="${line}" stroke-width="0.4"/><rect x="21.5" y="23.6" width="3" height="3.6" rx="1.2" fill="${accent}" stroke="${line}" stroke-width="0.5"/>
${wave(39, 3, 12, line)}${wave(39.6, 17, 9, wash)}${wave(42.4, 7, 15, line, 0.7)}${wave(45.6, 3, 8, wash)}${wave(45.8, 14, 12, line, 0.6)}
<ellipse cx="20" cy="41" rx="3" ry="0.5" fill="${moon}"/><ellipse cx="20" cy="44" rx="2" ry="0.45" fill="${moon}"/>`

/** A lotus on a bent stem, a bud, a leaf on the water. */
const lotus = ({ line, wash, accent }: Inks): string => `
${stroke(
  [
    [15.4, 24],
    [16.6, 32],
    [14.4, 40],
    [15.2, 46],
  ],
  0.9,
  line,
  0.5,
)}
${stroke(
  [
    [22.6, 16.6],
    [23, 25],
    [19.6, 36],
    [18, 46],
  ],
  0.8,
  line,
  0.4,
)}
${[-1.1, 1.1].map((a) => petal([15, 24], a, 9.2, 4, wash)).join('')}
${[-0.62, 0.62].map((a) => petal([15, 24.4], a, 11, 5, line)).join('')}
${petal([15, 24.6], 0, 12.4, 5.4, accent)}
${petal([15, 24.8], -0.3, 8.6, 4.4, line)}${petal([15, 24.8], 0.34, 8, 4, wash)}
${petal([22.6, 17.6], 0.16, 7.6, 3.6, line)}
<path d="M3 41.6C4 36.8 12.6 36.2 14.4 40.6C11 43.6 5.4 44.4 3 41.6Z" fill="${wash}"/>
${stroke(
  [
    [4, 41.4],
    [8, 40],
    [13.4, 40.4],
  ],
  0.5,
  line,
)}${stroke(
  [
    [8, 40],
    [8.4, 37.8],
  ],
  0.4,
  line,
)}
${stroke(
  [
    [6, 12.6],
    [9.4, 11],
    [12.6, 8.4],
  ],
  0.7,
  line,
  0.25,
)}${petal([9.4, 11], -0.7, 4.6, 1.5, wash)}${petal([9.4, 11], 2.6, 4, 1.4, wash)}${petal([10.6, 10.2], -0.2, 4, 1.3, wash)}
${wave(46.6, 4, 10, line, 0.6)}${wave(46.8, 17, 10, wash, 0.6)}`

const sheet = (inks: Inks, over: string): string => {
  const { width: w, height: h } = panel
  const threads = Array.from(
    { length: 40 },
    (_, i) =>
      `<path d="M0 ${(i * h) / 40}h${2 * w}" stroke="${inks.wash}" stroke-width="0.12" opacity="0.25"/>`,
  ).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * w} ${h}" preserveAspectRatio="none"><defs><radialGradient id="d" cx="0.5" cy="0.52" r="0.72"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="0.5" stop-color="#000" stop-opacity="0.18"/><stop offset="1" stop-color="#000" stop-opacity="0.66"/></radialGradient></defs><rect width="${2 * w}" height="${h}" fill="${inks.ground}"/>${threads}<g>${ferry(inks)}</g><g transform="translate(${w} 0)">${lotus(inks)}</g>${over}</svg>`
}

/** The painted silk by day. */
export const lanternSilk = (red: string, cream: string): string =>
  sheet({ ground: cream, moon: '#FBF0D2', line: red, wash: '#E0917A', accent: '#D9A441' }, '')

/** What of the lamp inside comes through: the paint is in its way, the corners are far from it. */
export const lanternLight = (): string =>
  sheet(
    { ground: '#D8D8D8', moon: '#FFFFFF', line: '#5A3A34', wash: '#9C837C', accent: '#E6D2B4' },
    [0, 1]
      .map(
        (k) =>
          `<rect x="${k * panel.width}" width="${panel.width}" height="${panel.height}" fill="url(#d)"/>`,
      )
      .join(''),
  )
