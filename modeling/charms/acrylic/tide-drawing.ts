import {
  blob,
  circle,
  cut,
  joined,
  type Outline,
  offset,
  polygon,
  smoothLine,
  star,
  stroke,
} from '../../kit/outline'
import { steps, type Vec2 } from '../../kit/vector'
import { dots, type Ink, ink, penOf, ribbon, spot } from './vector-art'

/** Inside of the frame, where the sequins slide. */
export const windowRadius = 20.4
const line = '#B98A2C'
const drawn = penOf(line)
const pink = '#F4A7B9'
const deepPink = '#E7879F'
const palePink = '#FAD3DC'
const gold = '#F2C14E'
const paleGold = '#F9DF9C'
const aqua = '#BFE3EA'
const deepAqua = '#8CCBD8'
const white = '#FBFEFE'

const shell = (s: number, turn: number, [x, y]: Vec2, paint: string, rib: string): readonly Ink[] => {
  const put = (shape: Outline): Outline => shape.scale([s, s]).rotate(turn).translate([x, y])
  const fan = joined(
    polygon([
      [0, -2.6],
      ...steps(13).map((t): Vec2 => [2.9 * Math.sin((t - 0.5) * 2.5), 2.6 * Math.cos((t - 0.5) * 2.5) - 0.4]),
    ]),
    ...steps(6).map((t) =>
      circle(0.72, 20, [2.7 * Math.sin((t - 0.5) * 2.4), 2.4 * Math.cos((t - 0.5) * 2.4) - 0.4]),
    ),
  )
  return [
    ...drawn(
      put(
        joined(
          fan,
          polygon([
            [-1.3, -3.4],
            [1.3, -3.4],
            [0.6, -2],
            [-0.6, -2],
          ]),
        ),
      ),
      paint,
      '',
      0.3,
    ),
    ...steps(5).map((t) =>
      ink(
        put(
          stroke(
            [
              [0, -2.2],
              [2.5 * Math.sin((t - 0.5) * 1.9), 2.3 * Math.cos((t - 0.5) * 1.9) - 0.4],
            ],
            0.3,
            8,
          ),
        ),
        rib,
      ),
    ),
  ]
}

const starfish = (s: number, turn: number, [x, y]: Vec2): readonly Ink[] => {
  const put = (shape: Outline): Outline => shape.scale([s, s]).rotate(turn).translate([x, y])
  return [
    ...drawn(put(offset(offset(star(5, 2.7, 1.15), -0.4), 0.75)), gold, '', 0.3),
    ...Array.from({ length: 5 }, (_, i) => {
      const a = (i * 2 * Math.PI) / 5
      return ink(
        put(
          joined(
            circle(0.26, 12, [1.1 * Math.sin(a), 1.1 * Math.cos(a)]),
            circle(0.2, 12, [1.8 * Math.sin(a), 1.8 * Math.cos(a)]),
          ),
        ),
        paleGold,
      )
    }),
  ]
}

/** Waves behind waves round the frame. */
const frame = (outer: Outline): readonly Ink[] => {
  const band = cut(outer, circle(windowRadius, 128))
  const scale = (r: number, angle: number, size: number): readonly Ink[] => {
    const c: Vec2 = [r * Math.sin(angle), r * Math.cos(angle)]
    return [3, 2.2, 1.4, 0.6].map((k, i) =>
      ink(circle(size * k * 0.55, 32, c).intersect(band), [white, pink, palePink, deepPink][i] ?? pink),
    )
  }
  const rows = [30, 27.4, 24.8, 22.2].flatMap((r, row) =>
    Array.from({ length: 24 }, (_, i) => scale(r, ((i + (row % 2) / 2) / 24) * 2 * Math.PI, 2.1)).flat(),
  )
  return [
    ink(band, pink),
    ...rows,
    ink(cut(outer, offset(outer, -1)), gold),
    ink(cut(circle(windowRadius + 1.3, 128), circle(windowRadius, 128)), gold),
    ink(cut(circle(windowRadius + 0.75, 128), circle(windowRadius + 0.5, 128)), paleGold),
  ]
}

const trim = (): readonly Ink[] => {
  const on = (degrees: number, r = 25.2): Vec2 => [
    r * Math.sin((degrees * Math.PI) / 180),
    r * Math.cos((degrees * Math.PI) / 180),
  ]
  return [
    ...starfish(1.35, 12, on(-128, 24.6)),
    ...shell(1.1, -32, on(148, 24.8), white, aqua),
    ...shell(0.9, 40, on(-152, 25), aqua, deepAqua),
    ...starfish(0.9, 40, on(122, 25)),
    ...shell(1.3, 0, [0, -24.4], gold, line),
    ...[5, 6.6].flatMap((r) =>
      ([-1, 1] as const).map((s) =>
        ink(
          stroke(
            steps(7).map(
              (t): Vec2 => [s * (r - 0.6) * Math.cos((t - 0.5) * 1.1), -24 + r * Math.sin((t - 0.5) * 1.1)],
            ),
            0.75,
            10,
          ),
          white,
        ),
      ),
    ),
    ...[-40, 40].flatMap((a) => drawn(circle(1, 24, on(a)), white, '', 0.26)),
    ...[-66, 66, -96, 96].flatMap((a) => drawn(circle(0.8, 24, on(a, 25.4)), paleGold, '', 0.26)),
  ]
}

const seabed = (): readonly Ink[] => {
  const pool = circle(windowRadius + 0.2, 128)
  const within = (inks: readonly Ink[]): readonly Ink[] =>
    inks.map(({ shape, paint }) => ({ shape: shape.intersect(pool), paint }))
  const weed = (x: number, h: number, lean: number): Outline =>
    ribbon(
      [
        [x, -19],
        [x + lean, -19 + h * 0.35],
        [x - lean * 0.6, -19 + h * 0.7],
        [x + lean * 0.4, -19 + h],
      ],
      (t) => 2.2 * (1 - t) + 0.3,
    )
  const coral = (x: number, y: number, s: number): Outline =>
    joined(
      stroke(
        [
          [x, y],
          [x, y + 7 * s],
        ],
        1.7 * s,
      ),
      stroke(
        [
          [x, y + 2 * s],
          [x - 3 * s, y + 4.4 * s],
          [x - 3.2 * s, y + 7 * s],
        ],
        1.4 * s,
      ),
      stroke(
        [
          [x, y + 3.4 * s],
          [x + 2.8 * s, y + 5 * s],
          [x + 3 * s, y + 8 * s],
        ],
        1.4 * s,
      ),
      stroke(
        [
          [x + 1.6 * s, y + 4.4 * s],
          [x + 1.2 * s, y + 8.6 * s],
        ],
        1.1 * s,
      ),
    )
  const wave = (y: number, swing: number, paint: string): Ink => {
    const top = steps(25).map((t): Vec2 => [-22 + 44 * t, y + swing * Math.sin(t * 19)])
    return ink(polygon([...smoothLine(top, false, 3), [22, -24], [-22, -24]]), paint)
  }
  return within([
    ink(pool, '#EAF7F8'),
    wave(12.4, 0.7, 'url(#pool)'),
    ...[-13, -4, 6].map((x) =>
      ink(
        polygon([
          [x, 14],
          [x + 3.4, 14],
          [x - 2.4, -14],
          [x - 8, -14],
        ]),
        'url(#ray)',
      ),
    ),
    ink(
      stroke(
        smoothLine(
          steps(25).map((t): Vec2 => [-22 + 44 * t, 12.4 + 0.7 * Math.sin(t * 19)]),
          false,
          3,
        ),
        0.5,
      ),
      white,
    ),
    ink(weed(-14.6, 19, 1.6), '#9AD0D9'),
    ink(weed(-11.6, 13, -1.4), deepAqua),
    ink(weed(14.6, 17, -1.6), '#9AD0D9'),
    ink(coral(-6.6, -18, 0.9), deepPink),
    ink(coral(10.4, -18, 1.15), pink),
    ink(blob(dots('-24 -12.6  -14 -14.6  -6 -15.4  3 -14.4  12 -15.6  24 -13  24 -24  -24 -24')), paleGold),
    ink(blob(dots('-24 -15.4  -12 -16.6  2 -17.2  14 -16.8  24 -15.8  24 -25  -24 -25')), gold),
    ...[
      [-2, -4, 1.2],
      [0.6, 0, 0.8],
      [-3, 3.4, 0.6],
      [13, 2, 1],
      [14.6, 5.4, 0.6],
      [-14.4, 6, 0.9],
    ].flatMap(([x = 0, y = 0, r = 1]) => [
      ink(cut(circle(r, 24, [x, y]), circle(r * 0.74, 24, [x, y])), white),
      ink(circle(r * 0.22, 12, [x - r * 0.35, y + r * 0.35]), white),
    ]),
    ink(stroke(smoothLine(dots('-8 16.4  -2 17.6  5 16.8'), false, 6), 0.9), white),
  ])
}

/** The front: frame and pool in one picture about the pool's middle. */
export const tideFront = (outer: Outline): readonly Ink[] => [...seabed(), ...frame(outer), ...trim()]

/** The back: scallops of water under a shell that listens. */
export const tideBack = (outer: Outline): readonly Ink[] => [
  ink(outer, aqua),
  ...steps(9).map((row) =>
    ink(
      ribbon(
        steps(13).map((t): Vec2 => [-32 + 64 * t, 27 - row * 54 + 1.6 * Math.sin(t * 25 + row * 16)]),
        () => 2.4,
      ).intersect(outer),
      (row * 8) % 2 < 1 ? white : deepAqua,
    ),
  ),
  ink(cut(outer, offset(outer, -1)), gold),
  ink(circle(12, 64), white),
  ...shell(3.1, 0, [0, -1], pink, deepPink),
]

/** A small fish that swims to the left, about 9 × 5 mm. */
const fish = (paint: string, fin: string, stripe: string, eye: string): readonly Ink[] => {
  const body = blob(dots('-4.6 0  -2.8 2  0.4 2.5  3 1.4  3.6 0  3 -1.4  0.4 -2.5  -2.8 -2'))
  const pen = penOf('#9A6A3C')
  return [
    ...pen(blob(dots('2.6 0.3  4.6 2.2  6.6 2.8  5.9 0  6.6 -2.8  4.6 -2.2  2.6 -0.3')), fin, '', 0.24),
    ...pen(blob(dots('-1.4 1.8  0.4 3.8  3 3.4  2 1.6')), fin, '', 0.24),
    ...pen(body, paint, '', 0.24),
    ink(
      body.intersect(
        ribbon(
          [
            [-1.5, 3],
            [-0.9, 0],
            [-1.5, -3],
          ],
          () => 0.8,
        ),
      ),
      stripe,
    ),
    ink(
      body.intersect(
        ribbon(
          [
            [0.9, 3],
            [1.5, 0],
            [0.9, -3],
          ],
          () => 0.8,
        ),
      ),
      stripe,
    ),
    ink(circle(0.85, 20, [-3, 0.5]), '#FFFFFF'),
    ink(circle(0.52, 16, [-3.1, 0.5]), eye),
    ink(stroke(smoothLine(dots('-4.4 -0.6  -3.8 -0.9  -3.3 -0.8'), false, 4), 0.24), '#9A6A3C'),
    ink(spot(-2.2, -0.7, 0.6, 0.36), pink),
  ]
}

export const fishes: readonly (readonly Ink[])[] = [
  fish(gold, '#F6D98D', '#FFFDF4', '#4A3A2C'),
  fish(deepPink, pink, '#FFF3F5', '#4A3A2C').map(({ shape, paint }) => ink(shape.mirror([1, 0]), paint)),
]

/** Foil colors side by side in squares of 2 mm, from x = 0. */
export const foils: readonly Ink[] = [gold, pink, '#8FD6E0', white, '#CDB7EA', deepPink].map((paint, i) =>
  ink(
    polygon([
      [i * 2, 0],
      [i * 2 + 2, 0],
      [i * 2 + 2, 2],
      [i * 2, 2],
    ]),
    paint,
  ),
)

/** Gradients the inks use. */
export const tideDefs =
  '<linearGradient id="pool" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#C8E9EE"/><stop offset="1" stop-color="#A6D8E3"/></linearGradient><linearGradient id="ray" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFFFFF" stop-opacity="0.55"/><stop offset="1" stop-color="#FFFFFF" stop-opacity="0"/></linearGradient>'
