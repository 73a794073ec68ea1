import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHARM_BUDGET } from '../../../../src/catalog/import/model/budget'
import { triangleCount } from '../../../../src/catalog/import/model/clean/surface'
import { passGate, type StrangerModel } from '../../../../src/catalog/import/model/gate'
import { writeCharm } from '../../../../src/catalog/import/model/write/write-charm'
import { drawPicture } from '../../../../src/cli/model/draw-picture'
import { loadDraco } from '../../../../src/cli/model/load-draco'
import { sayModelFault, sayModelNotice } from '../../../../src/cli/model/say-model-verdict'
import { png } from '../../../share/make-png'
import { addMesh, boxOf, charmGlb } from './make-glb'

/** A model with as many kinds of parts as one file can have. */
const rich = charmGlb(png(), (json, parts) => {
  const box = boxOf([0.02, 0.02, 0.02])
  const positions = parts.accessor(Float32Array.from(box.positions), 'VEC3')
  const weights = Float32Array.from({ length: 96 }, (_, i) => (i % 4 === 0 ? 1 : 0))
  json.materials.push({ alphaMode: 'MASK', emissiveFactor: [1, 0, 0], normalTexture: { index: 0, scale: 2 } })
  addMesh(
    parts,
    {
      POSITION: positions,
      JOINTS_0: parts.accessor(new Uint8Array(96), 'VEC4'),
      WEIGHTS_0: parts.accessor(weights, 'VEC4'),
      COLOR_0: parts.accessor(new Uint8Array(96).fill(99), 'VEC4', { normalized: true }),
    },
    {
      indices: parts.accessor(Uint8Array.from(box.indices), 'SCALAR'),
      material: 1,
      targets: [{ POSITION: positions }],
    },
    { skin: 0, weights: [0.5] },
  )
  json.skins = [{ joints: [0, 1] }]
  json.nodes.push({
    mesh: 0,
    rotation: [0, 0, 0.6, 0.8],
    extensions: {
      EXT_mesh_gpu_instancing: {
        attributes: { TRANSLATION: parts.accessor(Float32Array.of(0, 0, 0, 0.05, 0, 0), 'VEC3') },
      },
    },
  })
  json.scenes[0].nodes.push(json.nodes.length - 1)
})
const ports = { redraw: drawPicture, loadDraco }
const hung = (model: StrangerModel) => writeCharm({ id: 'own_a', ...model, dropMm: 20, ringMm: 4 })

/** The same quantized and packed. */
async function packed(): Promise<Uint8Array> {
  const verdict = await passGate(rich, ports)
  if (verdict.outcome === 'reject') throw new Error(verdict.fault.code)
  return hung(verdict.model)
}
const models = [rich, await packed()]

/** A change of one place: a bit turned, a byte set, a word set to something telling, or everything from there on missing. */
const change = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  what: fc.oneof(
    fc.record({ kind: fc.constant('bit' as const), bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('byte' as const), byte: fc.nat(255) }),
    fc.record({
      kind: fc.constant('word' as const),
      word: fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0x7fc00000, 0x7f800000, 0x00ffffff),
    }),
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('digit' as const), digit: fc.nat(9) }) },
    fc.record({ kind: fc.constant('cut' as const) }),
  ),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

/** Digits are only turned into others, so that the description stays one. */
function changed(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = file.slice()
  for (const { place, what } of changes) {
    const at = Math.floor(place * bytes.length)
    const view = new DataView(bytes.buffer)
    if (what.kind === 'bit') bytes[at] = (bytes[at] ?? 0) ^ (1 << what.bit)
    if (what.kind === 'byte') bytes[at] = what.byte
    if (what.kind === 'word' && at + 4 <= bytes.length) view.setUint32(at, what.word, true)
    if (what.kind === 'cut' && place > 0.5) bytes = bytes.slice(0, at)
    if (what.kind !== 'digit') continue
    const end = 20 + view.getUint32(12, true)
    for (let i = 20 + Math.floor(place * (end - 20)); i < end; i++) {
      const byte = bytes[i] ?? 0
      if (byte < 0x30 || byte > 0x39) continue
      bytes[i] = 0x30 + what.digit
      break
    }
  }
  return bytes
}

describe('a damaged model', () => {
  it('is either refused in words or becomes a sound charm, and never anything else', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(models.length - 1),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (model, changes) => {
          const verdict = await passGate(changed(models[model] ?? rich, changes), ports)
          if (verdict.outcome === 'reject') {
            seen.add(verdict.fault.code)
            expect(sayModelFault(verdict.fault)).toMatch(/^[A-Z].*\.$/)
            return
          }
          seen.add(verdict.outcome)
          for (const notice of verdict.notices) expect(sayModelNotice(notice)).toMatch(/^[A-Z].*\.$/)
          const { body } = verdict.model
          const longest = Math.max(...verdict.sizeMm)
          expect(longest >= 9.99 && longest <= 200.01).toBe(true)
          expect(triangleCount(body.surfaces)).toBeLessThanOrEqual(CHARM_BUDGET.triangles)
          for (const { positions, normals, uvs, indices } of body.surfaces) {
            expect(
              [positions, normals, uvs ?? []].every((numbers) => [...numbers].every(Number.isFinite)),
            ).toBe(true)
            expect(indices.every((index) => index < positions.length / 3)).toBe(true)
          }
          const again = await passGate(await hung(verdict.model), ports)
          expect(again.outcome).not.toBe('reject')
        },
      ),
      { numRuns: 600, unbiased: true },
    )
    expect(seen.size).toBeGreaterThan(6)
  })
})
