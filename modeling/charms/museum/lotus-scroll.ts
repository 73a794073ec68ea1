import { smoothLine } from '../../kit/outline'
import { at, type Vec2 } from '../../kit/vector'
import { brush, curl, loop, petalRim } from './brush'

export interface LotusScroll {
  /** One repeat and the wall's whole length in mm. */
  readonly width: number
  readonly height: number
  /** Distance along the wall from the lip down to a height of the vase. */
  readonly downTo: (y: number) => number
  /** Glaze, cobalt, pooled glaze. */
  readonly colors: readonly [string, string, string]
}

const dark = '#1F4796'
const pale = '#8EA9D6'

/** The other half of an outline that ends on its axis, the curve between its points smoothed. */
const mirrored = (half: readonly Vec2[]): readonly Vec2[] => {
  const line = smoothLine(half, false, 5)
  return [
    ...line,
    ...line
      .slice(0, -1)
      .toReversed()
      .map(([x, y]): Vec2 => [-x, y]),
  ]
}

/** Vector art of one repeat, in mm: x round the vase, y from the lip down. */
export const lotusScroll = ({ width, height, downTo, colors }: LotusScroll): string => {
  const [glaze, cobalt, pooled] = colors
  const ink = (d: string, fill: string = dark): string => `<path d="${d}" fill="${fill}"/>`
  const band = (y: number, thick: number, fill: string = dark): string =>
    `<rect x="-1" y="${y.toFixed(2)}" width="${(width + 2).toFixed(2)}" height="${thick}" fill="${fill}"/>`
  const around = (count: number, one: (x: number, step: number) => string): string => {
    const step = width / count
    return Array.from({ length: count + 2 }, (_, i) => one((i - 0.5) * step, step)).join('')
  }

  /** A petal painted as potters do: pale rim left white, wash in its middle, brush line about it. */
  const petal = (foot: Vec2, angle: number, length: number, wide: number, bend = 0): string => {
    const rim = petalRim(foot, angle, length, wide, bend)
    const wash = petalRim(foot, angle, length * 0.8, wide * 0.62, bend)
    return (
      ink(loop(rim), glaze) +
      ink(loop(wash), 'url(#wash)') +
      ink(brush(rim.slice(0, 11), { width: 0.5, peak: 0.6 })) +
      ink(brush(rim.slice(9), { width: 0.5, peak: 0.4 }))
    )
  }
  const leaf = (foot: Vec2, angle: number, length: number, wide: number, bend: number): string => {
    const spine = Array.from({ length: 5 }, (_, i): Vec2 => {
      const t = (i / 4) * 0.78
      const lean = angle + bend * t * t
      return [foot[0] + t * length * Math.sin(lean), foot[1] - t * length * Math.cos(lean)]
    })
    return (
      ink(loop(petalRim(foot, angle, length, wide, bend)), dark) + ink(brush(spine, { width: 0.26 }), pale)
    )
  }

  const lotus = ([x, y]: Vec2, size: number, up: 1 | -1): string => {
    const petals = [
      [1.75, 8.2, 4, -0.35],
      [1.28, 8.8, 4.2, -0.3],
      [0.86, 9.2, 4.3, -0.18],
      [0.44, 9.8, 4.2, -0.05],
    ].map(([angle = 0, length = 0, wide = 0, bend = 0]) =>
      [1, -1].map((side) => petal([side * 0.7, 0], side * angle, length, wide, side * bend)).join(''),
    )
    const heart = petal([0, 0], 0, 10.4, 4.6)
    const pod = `<ellipse cx="0" cy="-1.4" rx="2.9" ry="2" fill="${glaze}"/>${ink(
      brush(
        [
          [-3, -1.7],
          [-1.8, 0.5],
          [0, 1],
          [1.8, 0.5],
          [3, -1.7],
        ],
        { width: 0.7, thin: 0.3 },
      ),
    )}${ink(
      brush(
        [
          [-3, -1.7],
          [-1.6, -3.3],
          [0, -3.7],
          [1.6, -3.3],
          [3, -1.7],
        ],
        { width: 0.55, thin: 0.25 },
      ),
    )}${[
      [-1.5, -1.5],
      [0, -2.2],
      [1.5, -1.5],
      [0, -0.4],
    ]
      .map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="0.5" fill="${cobalt}"/>`)
      .join('')}`
    const calyx = [1, -1].map((side) => leaf([side * 0.3, 0.6], side * 2.25, 4.6, 1.9, side * -0.9)).join('')
    return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${size} ${size * up})">${calyx}${petals.join('')}${heart}${pod}</g>`
  }

  const [top, bottom] = [downTo(-19.2), downTo(-53.4)]
  const middle = (top + bottom) / 2 - 1.2
  const swing = 10.8
  const vineAt = (x: number): Vec2 => [x, middle + swing * Math.cos((2 * Math.PI * (x - width / 2)) / width)]
  const slopeAt = (x: number): number => {
    const [a, b] = [vineAt(x - 0.1), vineAt(x + 0.1)]
    return Math.atan2(b[1] - a[1], b[0] - a[0])
  }
  const vine = brush(
    Array.from({ length: 61 }, (_, i) => vineAt(-width / 2 + (i / 60) * width * 2)),
    { width: 1.15, thin: 0.95 },
  )
  const shoots: readonly (readonly [number, 1 | -1, number])[] = [
    [0.12, 1, 7],
    [0.36, -1, 6.6],
    [0.43, 1, 5],
  ]
  const leafAt = (foot: Vec2, along: number, side: number, long: number): string =>
    leaf(foot, along + Math.PI / 2 + side * 0.75, long, long * 0.42, side * 0.9)
  const leaves = shoots
    .flatMap(([t, side, long]) => [
      leafAt(vineAt(t * width), slopeAt(t * width), side, long),
      leafAt(vineAt((1 - t) * width), slopeAt((1 - t) * width) + Math.PI, -side, long),
    ])
    .join('')

  /** A side shoot off the vine that ends in a curl, with leaves to both sides. */
  const shoot = (points: readonly Vec2[], leafy: readonly (readonly [number, 1 | -1, number])[]): string => {
    const both = [1, -1] as const
    return both
      .map((side) => {
        const line = points.map(([x, y]): Vec2 => [side > 0 ? x : width - x, middle + y])
        const grown = leafy.map(([i, way, long]) => {
          const [a, b] = [at(line, i), at(line, i + 1)]
          return leafAt(a, Math.atan2(b[1] - a[1], b[0] - a[0]), way * side, long)
        })
        return grown.join('') + ink(brush(line, { width: 0.85, thin: 0.4, peak: 0.12 }))
      })
      .join('')
  }
  const upper = shoot(
    [
      [6.2, -6.6],
      [8.8, -10.6],
      [12.2, -12.7],
      [15, -12.9],
      [16.7, -11.7],
      [16.5, -9.6],
      [14.8, -8.4],
      [13.2, -9.1],
      [13, -10.6],
      [14, -11.2],
    ],
    [
      [0, -1, 6.4],
      [1, -1, 6.2],
      [1, 1, 4.6],
      [2, -1, 4.4],
      [3, -1, 4],
    ],
  )
  const lower = shoot(
    [
      [11.6, 3.2],
      [9.9, 7.6],
      [7.6, 11.4],
      [5, 13.4],
      [2.4, 12.9],
      [1.4, 10.9],
      [2.6, 9.2],
      [4.4, 9.4],
      [4.8, 10.9],
      [3.8, 11.5],
    ],
    [
      [0, 1, 6],
      [1, -1, 5.6],
      [2, 1, 4.8],
    ],
  )
  const curls = upper + lower
  const scroll = (dx: number): string =>
    `<g transform="translate(${dx.toFixed(3)} 0)">${curls}${leaves}${lotus([width / 2, middle + 5.6], 1.34, 1)}${lotus([0, middle - 6.2], 1.04, -1)}${lotus([width, middle - 6.2], 1.04, -1)}</g>`

  const shoulder = { top: downTo(-10.6), bottom: downTo(-17.6) }
  const lappets = around(4, (x, step) => {
    const deep = shoulder.bottom - shoulder.top
    const shape = (k: number): readonly Vec2[] => {
      const half: readonly Vec2[] = [
        [0.47, 0],
        [0.43, 0.28],
        [0.46, 0.5],
        [0.39, 0.69],
        [0.25, 0.72],
        [0.14, 0.76],
        [0.06, 0.88],
        [0, 1.04],
      ]
      return mirrored(half).map(
        ([a, b]): Vec2 => [x + a * step * k, shoulder.top + b * deep * (0.35 + 0.65 * k)],
      )
    }
    return (
      ink(loop(shape(0.97)), dark) +
      ink(loop(shape(0.82)), glaze) +
      ink(loop(shape(0.7)), 'url(#pool)') +
      ink(
        brush(curl([x - 0.2, shoulder.top + deep * 0.62], Math.PI, step * 0.11, 1), {
          width: 0.4,
          thin: 0.2,
        }) +
          brush(curl([x + 0.2, shoulder.top + deep * 0.62], 0, step * 0.11, -1), { width: 0.4, thin: 0.2 }),
        glaze,
      )
    )
  })
  const drops = around(4, (x, step) => {
    const y = shoulder.bottom - 0.7
    return ink(loop(petalRim([x + step / 2, y], 0, 3, 1.9)), cobalt)
  })

  const foot = { top: downTo(-55.3), bottom: downTo(-66.6) }
  const standing = around(5, (x, step) => {
    const base: Vec2 = [x, foot.bottom + 0.2]
    const tall = foot.bottom - foot.top
    const arch = (k: number, lift: number): readonly Vec2[] => {
      const half: readonly Vec2[] = [
        [0.49, 0],
        [0.49, 0.55],
        [0.4, 0.78],
        [0.2, 0.92],
        [0, 1.04],
      ]
      return mirrored(half).map(
        ([a, b]): Vec2 => [base[0] + a * step * k, base[1] - lift - b * (tall - lift) * (0.3 + 0.7 * k)],
      )
    }
    return (
      ink(loop(arch(1, 0)), dark) +
      ink(loop(arch(0.84, 0)), glaze) +
      ink(loop(arch(0.66, 0)), 'url(#wash)') +
      ink(loop(petalRim([base[0], base[1] - 1.2], 0, tall * 0.48, step * 0.26)), glaze)
    )
  })
  const neck = { top: downTo(-2.4), bottom: downTo(-8.4) }
  const plantain = around(5, (x, step) => {
    const tall = neck.bottom - neck.top
    return (
      ink(loop(petalRim([x, neck.bottom + 0.6], 0, tall * 1.02, step * 0.92)), dark) +
      ink(loop(petalRim([x, neck.bottom + 0.6], 0, tall * 0.62, step * 0.34)), glaze)
    )
  })
  const fret = around(9, (x, step) => {
    const y = (downTo(-52.4) + 0.32 + downTo(-55.3) - 0.35) / 2
    const k = step * 0.4
    const key: readonly Vec2[] = [
      [-k, 0.9],
      [-k, -0.9],
      [k, -0.9],
      [k, 0.45],
      [-k * 0.3, 0.45],
      [-k * 0.3, -0.2],
    ]
    return key
      .slice(1)
      .map((p, i): string => {
        const a = at(key, i)
        return ink(
          brush(
            [
              [x + a[0], y + a[1]],
              [x + p[0], y + p[1]],
            ],
            { width: 0.42, thin: 0.4 },
          ),
        )
      })
      .join('')
  })
  const ground = band(downTo(-52.4), downTo(-55.3) - downTo(-52.4), glaze)
  const lines = [
    band(downTo(-1.7), 0.55),
    band(0.9, 0.7, cobalt),
    band(shoulder.top - 1, 0.8),
    band(downTo(-18.6), 0.32),
    band(downTo(-18.6) + 0.7, 0.55),
    band(downTo(-52.4), 0.32),
    band(downTo(-53), 0.4),
    band(downTo(-55.3) - 0.35, 0.42),
    band(foot.bottom, 0.7),
    band(downTo(-68.3), 0.6),
  ]
  const h = height.toFixed(2)
  const w = width.toFixed(3)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none">
<defs><linearGradient id="g" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${glaze}"/><stop offset="0.1" stop-color="#E3EAEF"/><stop offset="0.2" stop-color="${glaze}"/><stop offset="0.8" stop-color="${glaze}"/><stop offset="0.96" stop-color="#DCE5EC"/><stop offset="1" stop-color="${pooled}"/></linearGradient>
<linearGradient id="wash" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#5C82C4"/><stop offset="0.55" stop-color="${cobalt}"/><stop offset="1" stop-color="${dark}"/></linearGradient>
<linearGradient id="pool" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${dark}"/><stop offset="0.6" stop-color="${cobalt}"/><stop offset="1" stop-color="#5C82C4"/></linearGradient></defs>
<rect width="${w}" height="${h}" fill="url(#g)"/>
${ink(vine)}${scroll(-width)}${scroll(0)}${scroll(width)}
${ground}${plantain}${lappets}${drops}${standing}${fret}${lines.join('')}
</svg>`
}
