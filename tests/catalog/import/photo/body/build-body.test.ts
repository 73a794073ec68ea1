import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnOut, meshFaults, stretches } from '../../../../../modeling/rules/own-body'
import { buildBody, type OwnBody } from '../../../../../src/catalog/import/photo/body/build-body'
import type { BodyPart } from '../../../../../src/catalog/import/photo/body/kinds/built-body'
import type { BodyMesh } from '../../../../../src/catalog/import/photo/body/mesh/body-mesh'
import { areaOf } from '../../../../../src/catalog/import/photo/body/plane/outline'
import { type BodyRecipe, MAKES, OWN_KINDS } from '../../../../../src/catalog/import/photo/body/recipe'
import type { Cover } from '../../../../../src/catalog/import/photo/photo-cover'
import { anyCover, boxCover, coverOf, mirrored, starCover, TEDDY } from '../make-cover'

function built(cover: Cover, recipe: BodyRecipe): OwnBody {
  const body = buildBody(cover, recipe)
  if ('kind' in body) throw new Error(body.kind)
  return body
}

const partsOf = ({ parts, fitting }: OwnBody): readonly BodyPart[] => [...parts, ...fitting]

/** How far a point is from the outline, mm. */
const awayFromOutline = ({ outline }: OwnBody, [x, y]: readonly [number, number]): number =>
  outline.reduce((least, at) => Math.min(least, Math.hypot(at[0] - x, at[1] - y)), 1e9)

/** Numbers as bytes, which are compared quickly. */
const bytesOf = (mesh: BodyMesh): readonly Buffer[] =>
  [mesh.positions, mesh.normals, mesh.uvs, mesh.indices].map(({ buffer }) => Buffer.from(buffer))

const channelsOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

describe.each(OWN_KINDS)('%s', (kind) => {
  const recipe: BodyRecipe = { kind, heightMm: 60 }
  const teddy = built(TEDDY, recipe)

  it('is closed, faces outward, has no slivers and is as high as asked, whatever the cover', () => {
    fc.assert(
      fc.property(anyCover, fc.integer({ min: 25, max: 140 }), (cover, heightMm) => {
        const body = built(cover, { kind, heightMm })
        expect(Math.abs(body.dimsMm.h / heightMm - 1)).toBeLessThan(0.003)
        expect(meshFaults(partsOf(body))).toEqual([])
      }),
      { numRuns: 3, seed: 7 },
    )
  })

  it('wears its picture drawn out more than 2:1 on next to nothing of its front, whatever the cover', () => {
    fc.assert(
      fc.property(anyCover, (cover) => {
        const { parts, pictures } = built(cover, recipe)
        expect(drawnOut(parts, pictures.skin)).toBeLessThan(0.01)
      }),
      { numRuns: 3, seed: 11 },
    )
  })

  it('is the same to the last bit when it is made again', () => {
    const again = built(TEDDY, recipe)
    const skin = ({ pictures }: OwnBody) => Buffer.from(pictures.skin.rgba.buffer)
    expect(skin(again).equals(skin(teddy))).toBe(true)
    const bytes = (body: OwnBody) => Buffer.concat(partsOf(body).flatMap(({ mesh }) => bytesOf(mesh)))
    expect(bytes(again).equals(bytes(teddy))).toBe(true)
  })

  it('of a mirrored cover is its mirror image', () => {
    const [own, other] = [teddy, built(mirrored(TEDDY), recipe)]
    expect(other.dimsMm.w).toBeCloseTo(own.dimsMm.w, 1)
    expect(other.dimsMm.d).toBeCloseTo(own.dimsMm.d, 1)
    expect(other.massCenter[0]).toBeCloseTo(-own.massCenter[0], 1)
    expect(other.attach[0]).toBeCloseTo(-own.attach[0], 0)
    for (const [i, { hex, share }] of own.palette.entries()) {
      expect(other.palette[i]?.share).toBeCloseTo(share, 1)
      for (const [c, channel] of channelsOf(hex).entries())
        expect(Math.abs((channelsOf(other.palette[i]?.hex ?? hex)[c] ?? 0) - channel)).toBeLessThan(9)
    }
  })

  it('is held at its rim, above its mass center and near its plumb', () => {
    fc.assert(
      fc.property(anyCover, (cover) => {
        const body = built(cover, recipe)
        const [x, y] = body.attach
        expect(y).toBeGreaterThan(body.massCenter[1])
        expect(awayFromOutline(body, [x, y])).toBeLessThan(9)
        expect(Math.abs(x - body.massCenter[0])).toBeLessThanOrEqual(Math.max(4, 0.08 * body.dimsMm.w) + 1.5)
      }),
      { numRuns: 2, seed: 3 },
    )
  })

  it('stays within what a charm may cost', () => {
    const body = teddy
    const triangles = partsOf(body).map(({ mesh }) => mesh.indices.length / 3)
    expect(triangles.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(15_000)
    for (const { mesh, material } of body.parts)
      if (material.furMm !== undefined) expect(mesh.indices.length / 3).toBeLessThanOrEqual(3500)
    const { width, height } = body.pictures.skin
    expect(Math.max(width, height)).toBeLessThanOrEqual(1024)
  })
})

describe('a pointed thing', () => {
  it('is a closed sheet of felt without slivers, as soft as its edges are', () => {
    expect(meshFaults(partsOf(built(starCover(240), { kind: 'flat', heightMm: 40 })))).toEqual([])
  })
})

describe('the picture on a round body', () => {
  const egg = coverOf(200, 240, [
    { x: 100, y: 100, r: 80, color: [90, 160, 60] },
    { x: 100, y: 140, r: 80, color: [90, 160, 60] },
  ])
  const { parts, pictures } = built(egg, { kind: 'figure', heightMm: 60 })
  const { mesh } = parts[0] as BodyPart

  it('is drawn out to no more than twice its scale all over, also at the rim', () => {
    const ratios = stretches(mesh, pictures.skin).map(({ ratio }) => ratio)
    expect(ratios.reduce((worst, ratio) => Math.max(worst, ratio))).toBeLessThan(2)
  })

  it('lies on the front as the photo was taken', () => {
    const front = [...mesh.normals.keys()].filter((i) => i % 3 === 2 && (mesh.normals[i] ?? 0) > 0.72)
    const seen = front.map((i): readonly [x: number, u: number] => [
      mesh.positions[i - 2] ?? 0,
      mesh.uvs[(2 * (i - 2)) / 3] ?? 0,
    ])
    const [[x0, u0], [x1, u1]] = [
      seen.reduce((least, one) => (one[0] < least[0] ? one : least)),
      seen.reduce((most, one) => (one[0] > most[0] ? one : most)),
    ]
    for (const [x, u] of seen) expect(u).toBeCloseTo(u0 + ((u1 - u0) * (x - x0)) / (x1 - x0), 5)
  })
})

describe('a box', () => {
  const GRAY = [120, 130, 120] as const
  /** How much of the block over its outline a body fills: a slab all of it, a ball two thirds. */
  const fullnessOf = (cover: Cover, kind: 'plush' | 'figure'): number => {
    const { massG, outline, dimsMm } = built(cover, { kind, heightMm: 60 })
    return (1000 * massG) / MAKES[kind].densityGCm3 / (areaOf(outline) * dimsMm.d)
  }

  it('becomes a figure with a flat face and steep sides, however askew it lies, but a plush cushion', () => {
    for (const turnDeg of [0, 18, 45])
      expect(fullnessOf(boxCover(turnDeg, GRAY, GRAY), 'figure')).toBeGreaterThan(0.79)
    expect(fullnessOf(boxCover(0, GRAY, GRAY), 'plush')).toBeLessThan(0.7)
  })
})

describe('an own hole', () => {
  it('moves to the nearest place of the rim', () => {
    const body = built(TEDDY, { kind: 'acrylic', heightMm: 60, hole: { u: 0.3, v: 0.2 } })
    expect(body.hole.u).toBeLessThan(0.4)
    expect(body.attach[0]).toBeLessThan(-5)
  })
})

describe('a turned photo', () => {
  it('stands upright again', () => {
    const lying = coverOf(240, 100, [
      { x: 50, y: 50, r: 40, color: [10, 90, 160] },
      { x: 120, y: 50, r: 40, color: [10, 90, 160] },
      { x: 190, y: 50, r: 40, color: [10, 90, 160] },
    ])
    const { dimsMm } = built(lying, { kind: 'figure', heightMm: 66, turnDeg: 90 })
    expect(dimsMm.h / dimsMm.w).toBeGreaterThan(2)
  })
})

describe('a cover', () => {
  it('that covers nothing or next to nothing makes no body', () => {
    const recipe: BodyRecipe = { kind: 'plush', heightMm: 50 }
    expect(buildBody(coverOf(50, 50, []), recipe)).toEqual({ kind: 'nothing_covered' })
    const crumb = coverOf(50, 50, [{ x: 25, y: 25, r: 3, color: [0, 0, 0] }])
    expect(buildBody(crumb, recipe)).toEqual({ kind: 'too_small' })
  })
})

describe('the back', () => {
  it('that was photographed is seen behind, unmirrored', () => {
    const back = coverOf(200, 240, [
      { x: 100, y: 120, r: 100, color: [20, 60, 200] },
      { x: 60, y: 120, r: 40, color: [250, 250, 60] },
    ])
    const front = coverOf(200, 240, [{ x: 100, y: 120, r: 100, color: [200, 40, 50] }])
    const { pictures } = built(front, { kind: 'figure', heightMm: 50, back })
    const { width, height, rgba } = pictures.skin
    const half = width > height ? width / 2 : height / 2
    const blueAndYellow = (from: number): string[] =>
      [0.36, 0.64].map((u) => {
        const [x, y] = width > height ? [from + u * half, height / 2] : [u * width, from + half / 2]
        const at = (Math.floor(y) * width + Math.floor(x)) * 4
        return (rgba[at] ?? 0) > 128 ? 'bright' : 'blue'
      })
    expect(blueAndYellow(half)).toEqual(['bright', 'blue'])
  })

  it('that nobody photographed keeps the two colors that the rim has most of, each where it is', () => {
    const [GREEN, YELLOW] = [
      [90, 160, 120],
      [230, 170, 40],
    ] as const
    const { pictures } = built(boxCover(0, GREEN, YELLOW), { kind: 'figure', heightMm: 50 })
    const { width, height, rgba } = pictures.skin
    // The back is laid to the right of the front, at 0.45 of its scale.
    const at = (v: number): readonly number[] => {
      const [x, y] = [Math.floor(width * (1 - 0.5 * (0.45 / 1.45))), Math.floor(0.45 * height * v)]
      return [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
    }
    const nearer = (v: number): string => {
      const away = (color: readonly number[]) => Math.hypot(...at(v).map((one, c) => one - (color[c] ?? 0)))
      return away(GREEN) < away(YELLOW) ? 'green' : 'yellow'
    }
    expect([0.15, 0.3, 0.45, 0.75, 0.85].map(nearer)).toEqual(['green', 'green', 'green', 'yellow', 'yellow'])
  })
})
