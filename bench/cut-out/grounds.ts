import { cloudNoise, planeNoise } from './noise'
import { hsl, lit, mixed, type Rgb, ramp } from './paint'

export const GROUNDS = ['paper', 'wood', 'fabric', 'hand', 'clutter'] as const
export type GroundKind = (typeof GROUNDS)[number]

/** The color at a place of the photo: shares of its longer side, the middle at 0, 0. */
export type Ground = (x: number, y: number) => Rgb

type Random = () => number

const within = (random: Random, from: number, to: number): number => from + (to - from) * random()
const seedOf = (random: Random): number => Math.floor(random() * 2 ** 31)

function paper(random: Random): Ground {
  const sheet = hsl(within(random, 0.05, 0.65), within(random, 0, 0.3), within(random, 0.72, 0.97))
  const grain = planeNoise(seedOf(random))
  const cloud = cloudNoise(seedOf(random), 3)
  const ruled = random() < 0.3
  const spacing = within(random, 0.04, 0.08)
  return (x, y) => {
    const shade = 0.94 + 0.08 * cloud(x * 2, y * 2) + 0.03 * (grain(x * 300, y * 300) - 0.5)
    const line = ruled && Math.abs((((y % spacing) + spacing) % spacing) - spacing / 2) < 0.0012
    return lit(line ? mixed(sheet, [0.4, 0.5, 0.7], 0.5) : sheet, shade)
  }
}

function wood(random: Random): Ground {
  const dark = hsl(within(random, 0.05, 0.1), within(random, 0.25, 0.6), within(random, 0.2, 0.5))
  const light = mixed(dark, [0.95, 0.85, 0.7], within(random, 0.2, 0.45))
  const [wave, fiber] = [cloudNoise(seedOf(random), 3), planeNoise(seedOf(random))]
  const turn = within(random, -0.6, 0.6)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const plank = within(random, 0.2, 0.45)
  return (x, y) => {
    const [u, v] = [x * cos - y * sin, x * sin + y * cos + 2]
    const row = Math.floor(v / plank)
    const ring = wave(u * 1.5 + row * 31, v * 14) * 9
    const rings = ring - Math.floor(ring)
    const t = 0.65 * rings + 0.35 * fiber(u * 12 + row * 17, v * 260)
    const seam = ramp(0, 0.006, Math.abs(v / plank - row - (v / plank - row > 0.5 ? 1 : 0)) * plank)
    return lit(mixed(dark, light, t), (0.9 + 0.1 * fiber(row * 5.5, 3)) * (0.35 + 0.65 * seam))
  }
}

function fabric(random: Random): Ground {
  const cloth = hsl(random(), within(random, 0.05, 0.65), within(random, 0.12, 0.8))
  const other = mixed(cloth, hsl(random(), 0.4, within(random, 0.2, 0.9)), within(random, 0.3, 0.8))
  const folds = cloudNoise(seedOf(random), 3)
  const fuzz = planeNoise(seedOf(random))
  const pattern = Math.floor(random() * 3)
  const size = within(random, 0.03, 0.1)
  const thread = within(random, 250, 600)
  return (x, y) => {
    const [u, v] = [(x + 3) / size, (y + 3) / size]
    const stripe = (u - Math.floor(u) < 0.5 ? 1 : 0) + (pattern > 1 && v - Math.floor(v) < 0.5 ? 1 : 0)
    const color = pattern === 0 ? cloth : mixed(cloth, other, stripe / pattern)
    const weave = Math.sin(x * thread) * Math.sin(y * thread) * 0.07 + (fuzz(x * 400, y * 400) - 0.5) * 0.1
    return lit(color, 0.7 + 0.5 * folds(x * 3, y * 3) + weave)
  }
}

function hand(random: Random): Ground {
  const behind = [paper, wood, fabric][Math.floor(random() * 3)]?.(random) ?? paper(random)
  const skin = hsl(within(random, 0.03, 0.07), within(random, 0.3, 0.55), within(random, 0.35, 0.75))
  const [mottle, pores] = [cloudNoise(seedOf(random), 3), planeNoise(seedOf(random))]
  const turn = within(random, -0.5, 0.5)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [cx, cy] = [within(random, -0.06, 0.06), within(random, 0.02, 0.12)]
  const fingers = [-0.2, -0.07, 0.07, 0.2].map((x, i) => {
    const spread = within(random, 0.9, 1.3)
    return { x0: x, y0: -0.1, x1: x * spread * 1.2, y1: -0.42 - (i === 1 || i === 2 ? 0.06 : 0), r: 0.058 }
  })
  const limbs = [
    ...fingers,
    { x0: 0.17, y0: 0.18, x1: 0.42, y1: -0.05, r: 0.065 },
    { x0: 0, y0: 0.2, x1: 0, y1: 0.9, r: 0.2 },
  ]
  return (x, y) => {
    const [dx, dy] = [x - cx, y - cy]
    const [u, v] = [dx * cos - dy * sin, dx * sin + dy * cos]
    let deep = 0.27 - Math.hypot(Math.max(0, Math.abs(u) - 0.02), Math.max(0, Math.abs(v - 0.05) - 0.05))
    for (const { x0, y0, x1, y1, r } of limbs) {
      const [ax, ay] = [x1 - x0, y1 - y0]
      const t = Math.max(0, Math.min(1, ((u - x0) * ax + (v - y0) * ay) / (ax * ax + ay * ay)))
      deep = Math.max(deep, r - Math.hypot(u - x0 - t * ax, v - y0 - t * ay))
    }
    if (deep < 0) return lit(behind(x, y), 0.55 + 0.45 * ramp(0, 0.05, -deep))
    const crease =
      Math.abs(v - 0.02 + 0.1 * u + 0.02 * Math.sin(u * 12)) < 0.004 ||
      Math.abs(v - 0.12 - 0.3 * u * u) < 0.004
    const shade = 0.62 + 0.38 * ramp(0, 0.06, deep) - (crease ? 0.12 : 0)
    const flush = mixed(skin, [skin[0], skin[1] * 0.75, skin[2] * 0.75], mottle(u * 8, v * 8) * 0.7)
    return lit(flush, shade * (0.95 + 0.1 * pores(x * 250, y * 250)))
  }
}

function clutter(random: Random): Ground {
  const base = [paper, wood, fabric][Math.floor(random() * 3)]?.(random) ?? paper(random)
  const shapes = Array.from({ length: 26 + Math.floor(random() * 18) }, () => {
    const turn = random() * Math.PI
    return {
      x: within(random, -0.55, 0.55),
      y: within(random, -0.55, 0.55),
      w: within(random, 0.03, 0.16),
      h: within(random, 0.03, 0.16),
      cos: Math.cos(turn),
      sin: Math.sin(turn),
      form: Math.floor(random() * 3),
      color: hsl(random(), within(random, 0.1, 0.85), within(random, 0.12, 0.85)),
      other: hsl(random(), within(random, 0.1, 0.85), within(random, 0.12, 0.85)),
      stripes: random() < 0.4 ? within(random, 30, 120) : 0,
    }
  })
  return (x, y) => {
    let color = base(x, y)
    for (const one of shapes) {
      const [dx, dy] = [x - one.x, y - one.y]
      const [u, v] = [(dx * one.cos - dy * one.sin) / one.w, (dx * one.sin + dy * one.cos) / one.h]
      const out =
        one.form === 0
          ? Math.hypot(u, v)
          : one.form === 1
            ? Math.max(Math.abs(u), Math.abs(v))
            : Math.max(v, Math.abs(u) * 1.2 - v * 0.6)
      if (out > 1.25) continue
      if (out > 1) color = lit(color, 0.6 + 0.4 * ramp(1, 1.25, out))
      else {
        const striped = one.stripes > 0 && Math.sin((u * one.w + v * one.h) * one.stripes * 3) > 0.2
        color = lit(striped ? one.other : one.color, 0.85 + 0.2 * ramp(1, 0, out) - 0.15 * u)
      }
    }
    return color
  }
}

const MAKERS = { paper, wood, fabric, hand, clutter } as const

export const groundOf = (kind: GroundKind, random: Random): Ground => MAKERS[kind](random)
