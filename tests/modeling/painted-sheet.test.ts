import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { paintedSheet, rgb } from '../../modeling/kit/painted-sheet'
import { ball, roundedBox } from '../../modeling/kit/solids'
import { unwrapped } from '../../modeling/kit/unwrap'

const size = 128

describe('unwrapped', () => {
  test('gives every face its own place inside the sheet', () => {
    const sheets = unwrapped([{ geometry: roundedBox(20, 12, 8, 1, 2) }, { geometry: ball(6, 12, 8) }], size)
    const owners = new Map<number, number>()
    let shared = 0
    for (const [mesh, geometry] of sheets.entries()) {
      const [uv, index] = [geometry.getAttribute('uv'), geometry.getIndex()]
      for (let t = 0; t < (index?.count ?? 0); t += 3) {
        const corners = [0, 1, 2].map((k) => index?.getX(t + k) ?? 0)
        const [u, v] = [
          corners.reduce((sum, i) => sum + uv.getX(i), 0) / 3,
          corners.reduce((sum, i) => sum + uv.getY(i), 0) / 3,
        ]
        expect(Math.min(u, v)).toBeGreaterThan(0)
        expect(Math.max(u, v)).toBeLessThan(1)
        const texel = Math.floor(v * size) * size + Math.floor(u * size)
        if (owners.has(texel) && owners.get(texel) !== mesh) shared += 1
        owners.set(texel, mesh)
      }
    }
    expect(shared).toBe(0)
  })

  test('keeps the shape as it was', () => {
    const box = roundedBox(20, 12, 8, 1, 2)
    const [flat] = unwrapped([{ geometry: box }], size)
    box.computeBoundingBox()
    flat?.computeBoundingBox()
    expect(flat?.boundingBox?.max.distanceTo(box.boundingBox?.max ?? flat.boundingBox.min)).toBeLessThan(1e-4)
    expect(flat?.getIndex()?.count).toBe(box.getIndex()?.count)
  })
})

describe('paintedSheet', () => {
  test('shows at a vertex the color that its place was painted with', async () => {
    const [left, right] = [rgb('#2040C0'), rgb('#E0A020')]
    const { map, geometries, normalMap } = await paintedSheet(
      'paint',
      [
        { geometry: ball(10, 24, 16), paint: ([x]) => (x < 0 ? left : right) },
        { geometry: ball(2, 8, 6), paint: '#00A040' },
      ],
      { size, quality: 95 },
    )
    expect(normalMap).toBeUndefined()
    const { data, info } = await sharp(map.webp).raw().toBuffer({ resolveWithObject: true })
    const off = (mesh: number, wanted: (x: number) => readonly number[]): number => {
      const geometry = geometries[mesh]
      const [position, uv] = [geometry?.getAttribute('position'), geometry?.getAttribute('uv')]
      let worst = 0
      for (let i = 0; i < (position?.count ?? 0); i++) {
        const x = position?.getX(i) ?? 0
        // Compression mixes the two colors over some texels about their border.
        if (Math.abs(x) < 1.8 && mesh === 0) continue
        const texel = Math.floor((uv?.getY(i) ?? 0) * size) * size + Math.floor((uv?.getX(i) ?? 0) * size)
        wanted(x).forEach((channel, k) => {
          worst = Math.max(worst, Math.abs(channel - (data[texel * info.channels + k] ?? 0)))
        })
      }
      return worst
    }
    expect(off(0, (x) => (x < 0 ? left : right))).toBeLessThan(40)
    expect(off(1, () => rgb('#00A040'))).toBeLessThan(12)
  })

  test('leans the normals of relief away from a rise along a coat, and the same sheet comes out twice', async () => {
    const draw = () =>
      paintedSheet(
        'paint',
        [{ geometry: roundedBox(20, 20, 20, 1, 2), paint: () => rgb('#808080'), relief: ([x]) => 0.5 * x }],
        { size, reliefQuality: 95 },
      )
    const [first, second] = [await draw(), await draw()]
    expect(first.normalMap?.webp).toEqual(second.normalMap?.webp)
    const { data, info } = await sharp(first.normalMap?.webp).raw().toBuffer({ resolveWithObject: true })
    const steep = Array.from(
      { length: size * size },
      (_, i) =>
        Math.abs((data[i * info.channels] ?? 128) - 128) +
        Math.abs((data[i * info.channels + 1] ?? 128) - 128),
    ).filter((lean) => lean > 40).length
    // Four of six faces rise along x; tan⁻¹ 0.5 leans a normal by 57 of 128.
    expect(steep / (size * size)).toBeGreaterThan(0.2)
  })
})
