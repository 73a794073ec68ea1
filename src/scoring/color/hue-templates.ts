import { hueGap } from './color-space'

interface Sector {
  readonly at: number
  readonly half: number
}

export type TemplateName = 'i' | 'V' | 'L' | 'mirrored L' | 'I' | 'T' | 'Y' | 'X'

/** Sectors of the hue wheel within which colors are said to agree: center and half width in degrees (Matsuda 1995; Tokumaru 2002; Cohen-Or 2006). */
export const HUE_TEMPLATES: readonly { readonly name: TemplateName; readonly sectors: readonly Sector[] }[] =
  [
    { name: 'i', sectors: [{ at: 0, half: 9 }] },
    { name: 'V', sectors: [{ at: 0, half: 46.8 }] },
    {
      name: 'L',
      sectors: [
        { at: 0, half: 9 },
        { at: 90, half: 39.6 },
      ],
    },
    {
      name: 'mirrored L',
      sectors: [
        { at: 0, half: 9 },
        { at: 270, half: 39.6 },
      ],
    },
    {
      name: 'I',
      sectors: [
        { at: 0, half: 9 },
        { at: 180, half: 9 },
      ],
    },
    { name: 'T', sectors: [{ at: 0, half: 90 }] },
    {
      name: 'Y',
      sectors: [
        { at: 0, half: 46.8 },
        { at: 180, half: 9 },
      ],
    },
    {
      name: 'X',
      sectors: [
        { at: 0, half: 46.8 },
        { at: 180, half: 46.8 },
      ],
    },
  ]

/** Turns tried of each template, in steps of 10°. */
const TURNS = 36

/** Length of a cost vector: one number for each template and turn. */
export const TEMPLATE_COSTS = HUE_TEMPLATES.length * TURNS

let outside: Float64Array | null = null

/** How far each whole degree lies outside each template that is not turned. */
function outsideOf(): Float64Array {
  const table = new Float64Array(HUE_TEMPLATES.length * 360)
  HUE_TEMPLATES.forEach(({ sectors }, template) => {
    for (let degree = 0; degree < 360; degree++) {
      const distances = sectors.map(({ at, half }) => Math.max(0, hueGap(degree, at) - half))
      table[template * 360 + degree] = Math.min(...distances)
    }
  })
  return table
}

/**
 * Adds to `costs` how far a hue lies outside each template at each turn, in degrees times `weight`; between whole degrees
 * along a straight line. The costs of a set are the sum of the costs of its colors.
 */
export function addTemplateCosts(costs: Float64Array, hue: number, weight: number): void {
  outside ??= outsideOf()
  const degree = Math.floor(hue)
  const beyond = hue - degree
  let k = 0
  for (let row = 0; row < outside.length; row += 360) {
    let at = degree % 360
    for (let turn = 0; turn < TURNS; turn++, k++) {
      const low = outside[row + at] as number
      const high = outside[row + (at === 359 ? 0 : at + 1)] as number
      costs[k] = (costs[k] as number) + (low + beyond * (high - low)) * weight
      at -= 10
      if (at < 0) at += 360
    }
  }
}

/** Mean over the templates of the cost at each one's best turn, in the unit of `costs`; the mean tells more than the best template does. */
export function meanTemplateCost(costs: Float64Array): number {
  let sum = 0
  for (let start = 0; start < TEMPLATE_COSTS; start += TURNS) {
    let best = costs[start] ?? 0
    for (let k = start + 1; k < start + TURNS; k++) {
      const cost = costs[k] as number
      if (cost < best) best = cost
    }
    sum += best
  }
  return sum / HUE_TEMPLATES.length
}
