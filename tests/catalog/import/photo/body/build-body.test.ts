import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBody, type OwnBody } from '../../../../../src/catalog/import/photo/body/build-body'
import type { BodyPart } from '../../../../../src/catalog/import/photo/body/kinds/built-body'
import { type BodyMesh, bulkOf } from '../../../../../src/catalog/import/photo/body/mesh/body-mesh'
import { type BodyRecipe, OWN_KINDS } from '../../../../../src/catalog/import/photo/body/recipe'
import type { Cover } from '../../../../../src/catalog/import/photo/photo-cover'
import { anyCover, coverOf, mirrored, TEDDY } from '../make-cover'

function built(cover: Cover, recipe: BodyRecipe): OwnBody {
  const body = buildBody(cover, recipe)
  if ('kind' in body) throw new Error(body.kind)
  return body
}

const partsOf = ({ parts, fitting }: OwnBody): readonly BodyPart[] => [...parts, ...fitting]

const cornersOf = ({ positions, indices }: BodyMesh): readonly (readonly number[])[][] =>
  Array.from({ length: indices.length / 3 }, (_, t) =>
    [0, 1, 2].map((k) => {
      const vertex = indices[3 * t + k] ?? 0
      return Array.from(positions.subarray(3 * vertex, 3 * vertex + 3))
    }),
  )

/** Edges that no other triangle runs along the other way: gaps, and triangles that face the wrong way. */
function openEdges(mesh: BodyMesh): number {
  const edges = new Map<string, number>()
  for (const corners of cornersOf(mesh)) {
    const [a, b, c] = corners.map((corner) => corner.map((value) => value.toFixed(4)).join())
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ]) {
      edges.set(`${from} ${to}`, (edges.get(`${from} ${to}`) ?? 0) + 1)
      edges.set(`${to} ${from}`, (edges.get(`${to} ${from}`) ?? 0) - 1)
    }
  }
  return [...edges.values()].filter((sum) => sum !== 0).length
}

/** How long the worst triangle is for its height. */
function worstSliver(mesh: BodyMesh): number {
  const long = cornersOf(mesh).map(([a = [], b = [], c = []]) => {
    const [u, v] = [a.map((at, k) => (b[k] ?? 0) - at), a.map((at, k) => (c[k] ?? 0) - at)]
    const [ux = 0, uy = 0, uz = 0] = u
    const [vx = 0, vy = 0, vz = 0] = v
    const double = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx)
    const w = u.map((at, k) => (v[k] ?? 0) - at)
    return Math.max(...[u, v, w].map((edge) => Math.hypot(...edge))) ** 2 / double
  })
  return long.reduce((a, b) => Math.max(a, b), 0)
}

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
        for (const { mesh } of partsOf(body)) {
          expect(openEdges(mesh)).toBe(0)
          expect(bulkOf(mesh).volumeMm3).toBeGreaterThan(0)
          expect(worstSliver(mesh)).toBeLessThan(30)
        }
      }),
      { numRuns: 3, seed: 7 },
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

describe('the picture on a round body', () => {
  it('is drawn out to no more than twice its scale all over, also at the rim', () => {
    const egg = coverOf(200, 240, [
      { x: 100, y: 100, r: 80, color: [90, 160, 60] },
      { x: 100, y: 140, r: 80, color: [90, 160, 60] },
    ])
    const { parts, pictures } = built(egg, { kind: 'figure', heightMm: 60 })
    const { positions, uvs, indices } = (parts[0] as BodyPart).mesh
    const worst = Array.from({ length: indices.length / 3 }, (_, t) => {
      const [a, b, c] = [0, 1, 2].map((k) => indices[3 * t + k] ?? 0) as [number, number, number]
      const span = (from: number, to: number, list: Float32Array, size: number): number[] =>
        Array.from(
          { length: size },
          (_unused, k) => (list[size * to + k] ?? 0) - (list[size * from + k] ?? 0),
        )
      const [u, v] = [span(a, b, positions, 3), span(a, c, positions, 3)] as [number[], number[]]
      const inPixels = ([x = 0, y = 0]: number[]) => [x * pictures.skin.width, y * pictures.skin.height]
      const [p = 0, q = 0] = inPixels(span(a, b, uvs, 2))
      const [r = 0, s = 0] = inPixels(span(a, c, uvs, 2))
      // Singular values of the way from the surface to the picture, by lengths and angles in the triangle.
      const dot = (one: number[], two: number[]) => one.reduce((sum, x, k) => sum + x * (two[k] ?? 0), 0)
      const length = Math.sqrt(dot(u, u))
      const along = dot(u, v) / length
      const up = Math.sqrt(Math.max(dot(v, v) - along * along, 1e-12))
      const [m, n] = [p / length, q / length]
      const [o, w] = [(r - m * along) / up, (s - n * along) / up]
      const sum = m * m + n * n + o * o + w * w
      const area = Math.abs(m * w - n * o)
      const root = Math.sqrt(Math.max(0, sum * sum - 4 * area * area))
      return Math.sqrt((sum + root) / 2) / Math.max(Math.sqrt(Math.max(0, (sum - root) / 2)), 1e-9)
    }).sort((one, two) => one - two)
    expect(worst[Math.floor(0.97 * worst.length)]).toBeLessThan(2)
    expect(worst[Math.floor(0.995 * worst.length)]).toBeLessThan(3)
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
})
