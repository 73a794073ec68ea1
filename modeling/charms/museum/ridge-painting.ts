import { at, type Vec2 } from '../../kit/vector'
import { brush, loop } from './brush'

export interface RidgeColors {
  readonly azure: string
  readonly malachite: string
  readonly gold: string
}

const ink = '#1E4256'
const path = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

/** The ridge line of one mountain: from its left foot over shoulders and peak to its right foot; y runs down. */
const ridgeLine = (random: () => number, [x, foot]: Vec2, width: number, height: number): readonly Vec2[] => {
  const peak = 0.42 + 0.16 * random()
  return Array.from({ length: 13 }, (_, i): Vec2 => {
    const t = i / 12
    const rise = t < peak ? t / peak : (1 - t) / (1 - peak)
    const steep = rise ** 1.45 * 0.86 + 0.14 * rise
    const ledge = 0.055 * Math.sin(rise * 15 + 6 * random()) * rise * (1 - rise) * 2.4
    return [x + (t - 0.5) * width, foot - height * Math.max(0, steep + ledge)]
  })
}

/** One mountain in the blue-and-green manner: azurite crown, malachite slopes, ochre mist at its foot, gold-drawn ridge. */
const mountain = (random: () => number, place: Vec2, width: number, height: number, fill: string): string => {
  const ridge = ridgeLine(random, place, width, height)
  const top = ridge.reduce((best, p) => (p[1] < best[1] ? p : best), at(ridge, 0))
  const outline = [
    ...ridge,
    [place[0] + width / 2, place[1] + 2],
    [place[0] - width / 2, place[1] + 2],
  ] as const
  const folds = Array.from({ length: 7 }, (_, i): string => {
    const side = i % 2 === 0 ? 1 : -1
    const start = 0.06 + 0.1 * i + 0.05 * random()
    const reach = (0.16 + 0.1 * random()) * height
    const x = top[0] + side * (0.02 + 0.34 * start) * width * 0.8
    const y = top[1] + start * height * 1.05
    return path(
      brush(
        [
          [x, y],
          [x + side * width * 0.05, y + reach * 0.5],
          [x + side * width * (0.05 + 0.06 * random()), y + reach],
        ],
        { width: 0.42, thin: 0.1, peak: 0.3 },
      ),
      ink,
      0.5,
    )
  })
  return (
    path(loop(outline), `url(#${fill})`) +
    folds.join('') +
    path(brush(ridge, { width: 0.5, thin: 0.16, peak: 0.45 }), ink, 0.9) +
    path(
      brush(
        ridge.map(([x, y]): Vec2 => [x, y - 0.42]),
        { width: 0.34, thin: 0.1, peak: 0.45 },
      ),
      'url(#leaf)',
    )
  )
}

const pine = ([x, y]: Vec2, size: number, lean: number): string =>
  path(
    brush(
      [
        [x, y],
        [x + lean * 0.3 * size, y - size * 0.5],
        [x + lean * size, y - size],
      ],
      { width: 0.16 * size, thin: 0.06 * size, peak: 0.1 },
    ),
    ink,
  ) +
  [
    [0.5, -0.52, 0.42],
    [-0.22, -0.68, 0.36],
    [0.72, -0.86, 0.42],
    [0.1, -1, 0.46],
  ]
    .map(([dx = 0, dy = 0, r = 0]) => {
      const [cx, cy] = [x + (dx + lean * 0.6) * size * 0.8, y + dy * size]
      return `<ellipse cx="${cx.toFixed(2)}" cy="${cy.toFixed(2)}" rx="${(r * size).toFixed(2)}" ry="${(r * 0.42 * size).toFixed(2)}" fill="#2C6B52"/><ellipse cx="${cx.toFixed(2)}" cy="${(cy - 0.1 * r * size).toFixed(2)}" rx="${(r * 0.8 * size).toFixed(2)}" ry="${(r * 0.24 * size).toFixed(2)}" fill="#4E9C7A"/>`
    })
    .join('')

/** Vector art of the scroll's picture, `width` × `height` mm: a thousand ridges over a river with one boat. */
export const ridgePainting = (
  random: () => number,
  width: number,
  height: number,
  colors: RidgeColors,
): string => {
  const range = (
    count: number,
    foot: number,
    tall: number,
    broad: number,
    fill: string,
    skew: number,
  ): string =>
    Array.from({ length: count }, (_, i) => {
      const t = (i + 0.5) / count
      const swell = 0.62 + 0.38 * Math.cos((t - skew) * 4.2)
      return { x: t * width + (random() - 0.5) * 3, h: tall * swell * (0.85 + 0.3 * random()) }
    })
      .toSorted((a, b) => b.h - a.h)
      .map(({ x, h }) =>
        mountain(random, [x, foot + random() * 1.2], broad * (0.8 + 0.4 * random()), h, fill),
      )
      .join('')
  const river = height * 0.69
  const wave = (x: number, y: number, long: number): string =>
    path(
      brush(
        [
          [x, y],
          [x + long * 0.25, y - 0.3],
          [x + long * 0.5, y],
          [x + long * 0.75, y + 0.3],
          [x + long, y],
        ],
        { width: 0.2, thin: 0.06 },
      ),
      '#7E6A2E',
      0.55,
    )
  const waves = Array.from({ length: 34 }, (_, i) =>
    wave(random() * width - 3, river + 1 + (i / 34) * height * 0.2, 4 + 5 * random()),
  ).join('')
  const boat = `<g transform="translate(${width * 0.53} ${height * 0.79})">${path(
    brush(
      [
        [-3.4, -0.5],
        [-1.6, 0.35],
        [1.6, 0.35],
        [3.6, -0.7],
      ],
      { width: 0.95, thin: 0.15 },
    ),
    ink,
  )}<path d="M-1.3 -0.2 Q0.2 -2.3 1.6 -0.2Z" fill="#7A5A2C"/><path d="M2.2 -0.2V-2.1" stroke="${ink}" stroke-width="0.3"/><circle cx="2.2" cy="-2.5" r="0.45" fill="${ink}"/><path d="M2.3 -1.6L4.6 1.2" stroke="${ink}" stroke-width="0.18"/></g>`
  const hall = (x: number, y: number, s: number): string =>
    `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-2.6 0H2.6V-2H-2.6Z" fill="#F0E2B4"/><path d="M-1.9 0V-2M0 0V-2M1.9 0V-2" stroke="${ink}" stroke-width="0.3"/><path d="M-3.8 -1.7Q-2 -2.3 -1.5 -3.6H1.5Q2 -2.3 3.8 -1.7Q0 -2.2 -3.8 -1.7Z" fill="${ink}"/></g>`
  const geese = [
    [0.62, 0.1],
    [0.68, 0.085],
    [0.66, 0.125],
    [0.74, 0.1],
  ]
    .map(
      ([x = 0, y = 0]) =>
        `<path d="M${x * width - 0.9} ${y * height - 0.3}Q${x * width - 0.4} ${y * height - 0.5} ${x * width} ${y * height}Q${x * width + 0.4} ${y * height - 0.5} ${x * width + 0.9} ${y * height - 0.3}" fill="none" stroke="${ink}" stroke-width="0.22"/>`,
    )
    .join('')
  const mist = (y: number, tall: number): string =>
    `<rect x="-1" y="${y - tall}" width="${width + 2}" height="${tall * 2}" fill="url(#mist)"/>`
  return `<linearGradient id="silk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#B98F3C"/><stop offset="0.4" stop-color="#D3B05C"/><stop offset="1" stop-color="${colors.gold}"/></linearGradient>
<linearGradient id="far" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#5C93A8"/><stop offset="0.55" stop-color="#7BA695"/><stop offset="1" stop-color="#CDB06A"/></linearGradient>
<linearGradient id="mid" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#245F80"/><stop offset="0.4" stop-color="${colors.azure}"/><stop offset="0.72" stop-color="${colors.malachite}"/><stop offset="1" stop-color="#BFA65C"/></linearGradient>
<linearGradient id="near" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colors.azure}"/><stop offset="0.3" stop-color="${colors.malachite}"/><stop offset="0.8" stop-color="#2F7458"/><stop offset="1" stop-color="#2F7458"/></linearGradient>
<linearGradient id="leaf" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#C9A24A"/><stop offset="0.5" stop-color="#F3DC95"/><stop offset="1" stop-color="#C9A24A"/></linearGradient>
<linearGradient id="mist" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#E3CC88" stop-opacity="0"/><stop offset="0.5" stop-color="#E3CC88" stop-opacity="0.85"/><stop offset="1" stop-color="#E3CC88" stop-opacity="0"/></linearGradient>
<rect width="${width}" height="${height}" fill="url(#silk)"/>
<circle cx="${width * 0.78}" cy="${height * 0.13}" r="2.6" fill="#B5402C"/>${geese}
${range(12, height * 0.46, height * 0.32, width * 0.2, 'far', 0.3)}${mist(height * 0.45, 3)}
${range(8, height * 0.6, height * 0.44, width * 0.28, 'mid', 0.36)}${mist(height * 0.6, 2.4)}
${range(8, height * 0.69, height * 0.2, width * 0.27, 'near', 0.82)}
${hall(width * 0.3, river - 1.2, 0.8)}${hall(width * 0.365, river - 0.7, 0.6)}
<rect y="${river}" width="${width}" height="${height - river}" fill="url(#silk)"/>${mist(river + 0.4, 1.2)}${waves}${boat}
<g transform="translate(0 ${height + 0.6})">${mountain(random, [width * 0.1, 0.6], width * 0.5, height * 0.16, 'near')}${mountain(random, [width * 0.86, 0.8], width * 0.46, height * 0.2, 'near')}${mountain(random, [width * 0.5, 1], width * 0.5, height * 0.07, 'near')}</g>
${pine([width * 0.14, height * 0.88], 5.4, 0.35)}${pine([width * 0.24, height * 0.93], 3.6, -0.2)}${pine([width * 0.84, height * 0.85], 4.2, -0.3)}`
}

/** The cloth the scroll is rolled in: brocade of blue and green twill, in it roundels of a peony figured in gold, small clouds between them. */
export const ridgeBrocade = (width: number, height: number, colors: RidgeColors): string => {
  const [across, rise] = [width / 3, 6.6]
  const petal = (turn: number, r: number): string =>
    `<path transform="rotate(${turn})" d="M0 0C${-0.62 * r} ${-0.36 * r} ${-0.5 * r} ${-r} 0 ${-0.86 * r}C${0.5 * r} ${-r} ${0.62 * r} ${-0.36 * r} 0 0Z"/>`
  const roundel = `<g fill="url(#leaf)" stroke="#7E5B1E" stroke-width="0.12">${[0, 72, 144, 216, 288].map((turn) => petal(turn, 1.45)).join('')}${[36, 108, 180, 252, 324].map((turn) => petal(turn, 0.95)).join('')}<circle r="0.5"/></g><circle r="2.6" fill="none" stroke="url(#leaf)" stroke-width="0.15"/>`
  const cloud = `<g fill="none" stroke="url(#leaf)" stroke-width="0.18" stroke-linecap="round"><path d="M-1.5 0.5H1.5M-1.1 0.5A0.55 0.55 0 1 1 -0.5 -0.3A0.75 0.75 0 1 1 0.75 -0.3A0.55 0.55 0 1 1 1.1 0.5"/></g>`
  const rows = Array.from({ length: Math.ceil(height / rise) + 1 }, (_, row) =>
    Array.from({ length: 5 }, (_, column) => {
      const [x, y] = [(column - 1 + (row % 2) / 2) * across, row * rise]
      return `<g transform="translate(${x} ${y})">${roundel}</g><g transform="translate(${x + across / 2} ${y})">${cloud}</g>`
    }).join(''),
  )
  const band = (row: number): string =>
    `<rect y="${(row - 0.5) * rise}" width="${width}" height="${rise}" fill="${row % 3 === 1 ? colors.malachite : colors.azure}"/>`
  return `<pattern id="twill" width="0.8" height="0.8" patternUnits="userSpaceOnUse"><path d="M-0.2 0.2 0.2 -0.2M-0.2 1 1 -0.2M0.6 1 1 0.6" stroke="#FFFFFF" stroke-opacity="0.2" stroke-width="0.2"/></pattern>${rows.map((_, row) => band(row)).join('')}<rect width="${width}" height="${height}" fill="url(#twill)"/>${rows.join('')}`
}
