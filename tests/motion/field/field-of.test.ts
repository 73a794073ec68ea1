import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DistanceField,
  distanceAt,
  distanceIn,
  REACH,
  SKIN,
  UNIT,
} from '../../../src/motion/field/distance-field'
import { fieldOf } from '../../../src/motion/field/field-of'
import { type Triple, vec } from '../../../src/motion/vec'
import { box, type Corners, facetedBall, sampledDistance, sheet } from './meshes'

/** Every so many nodes of a field: where they are and what is said there (m). */
function someNodes({ origin, cell, size, nodes }: DistanceField, every: number) {
  const found: { readonly at: Triple; readonly distance: number }[] = []
  for (let n = 0; n < nodes.length; n += every) {
    const [i, j, k] = [n % size[0], Math.floor(n / size[0]) % size[1], Math.floor(n / size[0] / size[1])]
    const at = [origin[0] + i * cell, origin[1] + j * cell, origin[2] + k * cell] as const
    found.push({ at, distance: (nodes[n] ?? 0) * UNIT })
  }
  return found
}

describe('the field of a mesh', () => {
  const meshes: readonly (readonly [string, Corners])[] = [
    ['a box', box([0, 0, 0], [0.041, 0.03, 0.023])],
    ['a ball', facetedBall([0.01, 0, -0.03], 0.025)],
    ['a sheet', sheet(0.04, 0.03, 0.011)],
    ['a strap thinner than a cell', box([0, 0, 0], [0.025, 0.06, 0.003])],
  ]
  it.each(meshes)('is as far from %s as the nearest of many points on it', (_, corners) => {
    const spacing = 0.0004
    for (const { at, distance } of someNodes(fieldOf(corners), 101)) {
      if (Math.abs(distance) >= REACH) continue
      const far = distance + SKIN
      const sampled = sampledDistance(corners, spacing, at)
      if (distance + SKIN >= 0) {
        expect(far).toBeLessThan(sampled + UNIT)
        expect(far).toBeGreaterThan(sampled - spacing - UNIT)
      } else expect(-far).toBeGreaterThan(sampled - spacing - UNIT)
    }
  })

  it('is negative inside and positive outside, wherever the box stands', () => {
    const where = fc.double({ min: -0.3, max: 0.3, noNaN: true })
    const size = fc.double({ min: 0.012, max: 0.05, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(where, where, where), fc.tuple(size, size, size), ([x, y, z], [a, b, c]) => {
        const field = fieldOf(box([x, y, z], [x + a, y + b, z + c]))
        for (const { at, distance } of someNodes(field, 11)) {
          const [u, v, w] = [at[0] - x, at[1] - y, at[2] - z]
          const inside = Math.min(u, v, w, a - u, b - v, c - w)
          if (Math.abs(inside) < SKIN + UNIT) continue
          expect(distance < 0).toBe(inside > 0)
        }
      }),
      { numRuns: 25, seed: 4 },
    )
  })

  it('leads out of a body on the side that is near', () => {
    const field = fieldOf(box([0, 0, 0], [0.06, 0.06, 0.06]))
    const out = vec()
    for (const [at, way] of [
      [[0.057, 0.03, 0.03], vec(1, 0, 0)],
      [[0.03, 0.003, 0.03], vec(0, -1, 0)],
      [[0.03, 0.03, 0.056], vec(0, 0, 1)],
    ] as const) {
      distanceIn(out, field, at[0], at[1], at[2])
      expect(out.x * way.x + out.y * way.y + out.z * way.z).toBeGreaterThan(0.98)
    }
  })

  it('closes a body whose mesh has a hole', () => {
    for (let without = 0; without < 12; without++) {
      const field = fieldOf(box([0, 0, 0], [0.06, 0.06, 0.06], without))
      expect(distanceAt(field, 0.03, 0.03, 0.03)).toBe(-REACH)
    }
  })

  it('has depth to the skin, not to a lining under it', () => {
    const lined = [
      ...box([0, 0, 0], [0.08, 0.08, 0.08]),
      ...box([0.012, 0.012, 0.012], [0.068, 0.068, 0.068]),
    ]
    expect(distanceAt(fieldOf(lined), 0.0115, 0.04, 0.04)).toBe(-REACH)
  })

  it('fills a crevice that nothing fits into', () => {
    const walls = [...box([0, 0, 0], [0.02, 0.04, 0.04]), ...box([0.022, 0, 0], [0.042, 0.04, 0.04])]
    expect(distanceAt(fieldOf(walls), 0.021, 0.02, 0.02)).toBeLessThan(0)
  })

  it('gives a sheet in the air two sides', () => {
    const field = fieldOf(sheet(0.06, 0.06, 0.01))
    const out = vec()
    for (const side of [1, -1]) {
      expect(distanceIn(out, field, 0.03, 0.03, 0.01 + 0.005 * side)).toBeGreaterThan(0.002)
      expect(out.z * side).toBeGreaterThan(0.98)
    }
  })

  it('knows nothing but far beyond its band', () => {
    const field = fieldOf(box([0, 0, 0], [0.02, 0.02, 0.02]))
    expect(distanceAt(field, 0.01, 0.01, 0.035)).toBe(REACH)
    expect(distanceAt(field, 5, -5, Number.NaN)).toBe(REACH)
  })
})

describe('the same mesh', () => {
  it('gives the same bits, on whatever engine', () => {
    const corners = [...facetedBall([0, 0, 0], 0.05), ...box([0.03, -0.06, -0.01], [0.034, 0.06, 0.015])]
    // the mesh itself is told in steps of 1 µm, as the ball's corners come from sines
    const told = corners.map((value) => Math.round(value * 1e6) / 1e6)
    const { origin, size, nodes } = fieldOf(told)
    const print = createHash('sha256')
      .update(JSON.stringify([origin, size]))
      .update(nodes)
      .digest('hex')
    expect(print.slice(0, 16)).toBe('312b3787e72322ca')
  })

  it('is asked for nothing whose last bit an engine chooses', () => {
    const folder = join(import.meta.dirname, '../../../src/motion/field')
    for (const name of readdirSync(folder)) {
      const used = readFileSync(join(folder, name), 'utf8').match(/Math\.\w+/g) ?? []
      const exact = ['abs', 'ceil', 'floor', 'max', 'min', 'round', 'sqrt'].map((one) => `Math.${one}`)
      expect(used.filter((one) => !exact.includes(one))).toEqual([])
    }
  })
})
