import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprintIn, fingerprintOf } from '../../modeling/environments/build'
import { sharedExponent } from '../../modeling/environments/shared-exponent'
import { LIGHTS } from '../../src/look/facts/light'
import { LEVEL_EDGES, readEnvironment, toPlanes } from '../../src/scene/light/environment-file'

const models = join(import.meta.dirname, '../../public/models')

/** Linear light of an RGB9_E5 pixel. */
const lightOf = (pixel: number): readonly number[] =>
  [0, 9, 18].map((shift) => ((pixel >>> shift) & 511) * 2 ** ((pixel >>> 27) - 24))

describe('a shipped environment', () => {
  it.each(LIGHTS)('of %s is made from the room of that light as it is now', (light) => {
    // `npm run models` makes it anew.
    expect(fingerprintIn(models, light)?.toString('hex')).toBe(fingerprintOf(light).toString('hex'))
  })

  it.each(LIGHTS)('of %s has all levels, ever smoother, about as bright as each other', async (light) => {
    const levels = await readEnvironment(new Blob([readFileSync(join(models, `environments/${light}.bin`))]))
    expect(levels.map((faces) => faces.map(({ length }) => length))).toEqual(
      LEVEL_EDGES.map((edge) => Array.from({ length: 6 }, () => edge * edge)),
    )
    const means = levels.map((faces) => {
      const greens = faces.flatMap((face) => [...face].map((pixel) => lightOf(pixel)[1] ?? 0))
      return greens.reduce((sum, green) => sum + green, 0) / greens.length
    })
    const most = levels.map((faces) =>
      Math.max(...faces.flatMap((face) => [...face].map((p) => lightOf(p)[1] ?? 0))),
    )
    for (const mean of means) expect(mean / (means[0] ?? 0)).toBeCloseTo(1, 0)
    expect(most.toSorted((a, b) => b - a)).toEqual(most)
  })

  it('refuses what is not a whole file', async () => {
    await expect(readEnvironment(new Blob([new Uint8Array(40)]))).rejects.toThrow()
  })

  it('keeps light to a part in two hundred and fifty, however bright, and packs pixels without loss', () => {
    for (const [r, g, b] of [
      [9, 8.9, 8.6],
      [0.035, 0.04, 0.06],
      [0, 0, 0],
      [65_000, 1, 0.1],
      [0.9999, 0.5, 0.25],
    ] as const) {
      const most = Math.max(r, g, b)
      for (const [index, light] of lightOf(sharedExponent(r, g, b)).entries())
        expect(Math.abs(light - ([r, g, b][index] ?? 0))).toBeLessThanOrEqual(most / 500)
    }
    const planes = toPlanes(Uint32Array.of(0x01020304, 0xfffefdfc, 0))
    expect([...planes]).toEqual([4, 248, 4, 3, 250, 3, 2, 252, 2, 1, 254, 1])
  })
})
