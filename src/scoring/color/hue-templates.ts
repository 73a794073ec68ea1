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

/**
 * Adds to `costs` how far a hue lies outside each template at each turn, in degrees times `weight`.
 * The costs of a set are the sum of the costs of its colors, so those of a charm are counted once.
 */
export function addTemplateCosts(costs: Float64Array, hue: number, weight: number): void {
  let k = 0
  for (const { sectors } of HUE_TEMPLATES) {
    for (let turn = 0; turn < TURNS; turn++, k++) {
      let nearest = 180
      for (const { at, half } of sectors) {
        nearest = Math.min(nearest, Math.max(0, hueGap(hue, turn * 10 + at) - half))
      }
      costs[k] = (costs[k] ?? 0) + nearest * weight
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
