import { WebIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { validateBytes } from 'gltf-validator'
import { MeshoptDecoder } from 'meshoptimizer'
import { describe, expect, it } from 'vitest'
import type { CharmFacts as BuiltInFacts } from '../../../../modeling/kit/catalog-facts'
import { checkCharm } from '../../../../modeling/rules/charm'
import type { ShadedSurface } from '../../../../src/catalog/import/model/clean/surface'
import { passGate, type StrangerModel } from '../../../../src/catalog/import/model/gate'
import { guessMake } from '../../../../src/catalog/import/model/hang/guess-make'
import { turned } from '../../../../src/catalog/import/model/hang/turned'
import { drawPicture } from '../../../../src/cli/model/draw-picture'
import { loadDraco } from '../../../../src/cli/model/load-draco'
import { mechanismId } from '../../../../src/look/ids'
import { hangingBodyOf } from '../../../../src/motion/body/hanging-body'
import { buildModelCharm } from '../../../../src/state/own/model/build-model-charm'
import type { ModelChoices } from '../../../../src/state/own/model/model-choices'
import {
  type AnyJson,
  addMesh,
  boxOf,
  charmGlb,
  type ModelParts,
} from '../../../catalog/import/model/make-glb'
import { png } from '../../../share/make-png'

type Change = (json: AnyJson, parts: ModelParts) => void

async function modelOf(change: Change = () => {}): Promise<StrangerModel> {
  const verdict = await passGate(charmGlb(png(), change), { redraw: drawPicture, loadDraco })
  if (verdict.outcome === 'reject') throw new Error(verdict.fault.code)
  return verdict.model
}

const PLAIN: ModelChoices = {
  turning: { up: { x: 0, z: 0 }, faceDeg: 0, scale: 1 },
  holdAt: null,
  keepsHardware: false,
  make: 'figure',
  mechanism: { id: mechanismId('ball_chain'), mode: 'hang' },
  tone: 'silver',
  dropMm: 42,
}
const turnedBy = (turning: Partial<ModelChoices['turning']>): ModelChoices => ({
  ...PLAIN,
  turning: { ...PLAIN.turning, ...turning },
})

const near = (values: readonly number[], digits = 1): readonly number[] =>
  values.map((value) => Math.round(value * 10 ** digits) / 10 ** digits + 0)

async function documentOf(glb: Uint8Array) {
  await MeshoptDecoder.ready
  return new WebIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })
    .readBinary(glb)
}

/** A small box beside the charm; `name` says what it is. */
const withBox =
  (
    sides: readonly [number, number, number],
    translation: readonly [number, number, number],
    name: string,
    material?: object,
  ): Change =>
  (json, parts) => {
    const box = boxOf(sides)
    if (material) json.materials.push(material)
    addMesh(
      parts,
      { POSITION: parts.accessor(Float32Array.from(box.positions), 'VEC3') },
      {
        indices: parts.accessor(Uint16Array.from(box.indices), 'SCALAR'),
        ...(material && { material: json.materials.length - 1 }),
      },
      { name, translation },
    )
  }

describe('a charm of a stranger’s model', () => {
  it('is stood up, turned and sized as it is wished', async () => {
    const model = await modelOf()
    const sizes = await Promise.all(
      [
        turnedBy({}),
        turnedBy({ up: { x: 1, z: 0 } }),
        turnedBy({ up: { x: 0, z: 3 } }),
        turnedBy({ faceDeg: 90 }),
        turnedBy({ up: { x: 1, z: 0 }, faceDeg: 90, scale: 1.5 }),
      ].map((choices) => buildModelCharm(model, choices, { draft: true })),
    )
    expect(sizes.map(({ facts: { dimsMm } }) => near([dimsMm.w, dimsMm.h, dimsMm.d]))).toEqual([
      [40, 60, 20],
      [40, 20, 60],
      [60, 40, 20],
      [20, 60, 40],
      [90, 30, 60],
    ])
  })

  it.each([
    ['its front up, where a file lies on its back', { up: { x: 3, z: 0 } }, [0, 0, 1], [0, 1, 0]],
    ['its right up', { up: { x: 0, z: 1 } }, [1, 0, 0], [0, 1, 0]],
    ['its face to the right', { faceDeg: 90 }, [0, 0, 1], [1, 0, 0]],
    ['its face, after it was stood up', { up: { x: 3, z: 0 }, faceDeg: 90 }, [0, -1, 0], [1, 0, 0]],
  ] as const)('turns %s', (_, turning, from, to) => {
    const point = { positions: Float32Array.from(from), normals: Float32Array.from(from) }
    const [moved] = turned([point as unknown as ShadedSurface], { ...PLAIN.turning, ...turning, scale: 2 })
    expect(near([...(moved?.positions ?? [])])).toEqual(to.map((value) => 2 * value))
    expect(near([...(moved?.normals ?? [])])).toEqual(to)
  })

  it('is a charm by the contract, without an error to the validator, and hangs by its loop', async () => {
    const model = await modelOf((json) => {
      json.asset.extras = { author: 'Moss', license: 'CC-BY-4.0' }
    })
    const { glb, facts } = await buildModelCharm(model, PLAIN)
    const { issues } = await validateBytes(glb)
    expect(issues.messages.filter(({ severity }) => severity === 0)).toEqual([])
    const document = await documentOf(glb)
    const { w, h, d } = facts.dimsMm
    const built = {
      id: 'own_charm',
      drop_mm: PLAIN.dropMm,
      dims_mm: { w, h, d },
      overall_length_mm: PLAIN.dropMm + h,
      interactivity: {},
    } as unknown as BuiltInFacts
    const findings = checkCharm(built, document, glb.length)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(document.getRoot().getAsset().copyright).toBe('Moss, CC-BY-4.0')
    expect(
      document
        .getRoot()
        .listMaterials()
        .map((material) => material.getName()),
    ).toContain('metal')
    const top = document
      .getRoot()
      .listNodes()
      .find((node) => node.getName() === 'own_charm')
    const [, y] = facts.attachMm
    const { id: mechanism } = PLAIN.mechanism
    const hanging = {
      ...facts,
      mechanism,
      dropMm: PLAIN.dropMm,
      type: 'figure',
      archetype: 'figure_micro',
    } as const
    const body = hangingBodyOf(top?.getExtras(), [0, (y - PLAIN.dropMm) / 1000, 0], hanging)
    expect(body).toMatchObject({ massG: facts.massG })
    expect('felt' in body && body.felt.length).toBeGreaterThan(90)
  })

  it('weighs what its shape would in what it is made of, whatever is inside', async () => {
    const massOf = async (choices: ModelChoices, change?: Change) =>
      (await buildModelCharm(await modelOf(change), choices, { draft: true })).facts.massG
    // 40 × 60 × 20 mm at 0.95 g/cm³.
    const solid = await massOf(PLAIN)
    expect(Math.abs(solid / 45.6 - 1)).toBeLessThan(0.06)
    const walled = await massOf(PLAIN, withBox([0.03, 0.05, 0.015], [0, 0, 0], 'a wall inside'))
    expect(walled).toBe(solid)
    expect((await massOf({ ...PLAIN, make: 'metal' })) / solid).toBeCloseTo(9 / 0.95, 1)
    expect((await massOf(turnedBy({ scale: 2 }))) / solid).toBeCloseTo(8, 1)
  })

  it('is held above its mass center, or where it is wished along its top', async () => {
    const model = await modelOf(withBox([0.02, 0.02, 0.02], [0.01, 0.04, 0], 'head'))
    const heldAt = async (holdAt: number | null) =>
      near((await buildModelCharm(model, { ...PLAIN, holdAt }, { draft: true })).facts.attachMm, 0)
    const [left, middle] = [await heldAt(0), await heldAt(null)]
    const right = await heldAt(1)
    // The shoulder is 20 mm below the head.
    expect(right[1]).toBe(3)
    const { glb, facts } = await buildModelCharm(model, { ...PLAIN, holdAt: 1 }, { draft: true })
    const ring = (await documentOf(glb))
      .getRoot()
      .listNodes()
      .find((node) => node.getName() === 'attach')
    const [ringX = 1, ringY = 1, ringZ = 1] = ring?.getTranslation() ?? []
    expect([ringX, ringZ].map(Math.abs)).toEqual([0, 0])
    expect(1000 * ringY).toBeCloseTo(facts.attachMm[1] - PLAIN.dropMm, 1)
    expect(facts.boundsMm.min[0]).toBeCloseTo(-20 - facts.attachMm[0], 1)
    expect(left[1]).toBe(-17)
    expect(left[0]).toBe(-20)
    expect(Math.abs(middle[0] ?? 99)).toBeLessThanOrEqual(6)
  })

  it('hangs without the ring that was modeled with it, or by that', async () => {
    const model = await modelOf(withBox([0.03, 0.012, 0.002], [0, 0.035, 0], 'KeyRing_01'))
    const bare = await buildModelCharm(model, PLAIN, { draft: true })
    const whole = await buildModelCharm(model, { ...PLAIN, keepsHardware: true }, { draft: true })
    expect(near([bare.facts.dimsMm.h, whole.facts.dimsMm.h])).toEqual([60, 71])
    const names = async (glb: Uint8Array) =>
      (await documentOf(glb))
        .getRoot()
        .listNodes()
        .map((node) => node.getName())
    expect(await names(bare.glb)).toContain('fitting')
    expect(await names(whole.glb)).not.toContain('fitting')
    expect(whole.facts.attachMm[1]).toBe(-1.2)
  })

  it('has the colors that are seen from in front, by how much of them', async () => {
    const red = { pbrMetallicRoughness: { baseColorFactor: [1, 0, 0, 1], metallicFactor: 0 } }
    const blue = { pbrMetallicRoughness: { baseColorFactor: [0, 0, 1, 1], metallicFactor: 0 } }
    const clear = { alphaMode: 'BLEND', pbrMetallicRoughness: { baseColorFactor: [1, 1, 1, 0.2] } }
    const model = await modelOf((json, parts) => {
      json.materials = [red]
      withBox([0.02, 0.06, 0.002], [0.01, 0, 0.011], 'right half', blue)(json, parts)
      withBox([0.04, 0.06, 0.002], [0, 0, 0.014], 'a clear sheet', clear)(json, parts)
      withBox([0.04, 0.06, 0.002], [0, 0, -0.02], 'behind', { pbrMetallicRoughness: {} })(json, parts)
    })
    const { palette, outline } = (await buildModelCharm(model, PLAIN, { draft: true })).facts
    expect(palette.map(({ hex }) => hex).toSorted()).toEqual(['#0000ff', '#ff0000'])
    for (const { share } of palette) expect(Math.abs(share - 0.5)).toBeLessThan(0.03)
    expect(outline.length).toBeLessThanOrEqual(64)
    expect([Math.min(...outline), Math.max(...outline)]).toEqual([0, 255])
  })

  it('gives the same bytes whenever it is made', async () => {
    const model = await modelOf()
    const [one, two] = [await buildModelCharm(model, PLAIN), await buildModelCharm(model, PLAIN)]
    expect(one.glb).toEqual(two.glb)
    expect(one.facts).toEqual(two.facts)
  })
})

describe('what a stranger’s model is most like', () => {
  const like = async (change: Change) => guessMake((await modelOf(change)).body)
  const flat: Change = (json) => {
    json.nodes[0].scale = [1, 1, 0.15]
  }

  it('is told by its materials and its depth', async () => {
    expect(await like(() => {})).toBe('figure')
    expect(
      await like((json) => {
        json.materials[0].pbrMetallicRoughness.metallicFactor = 1
      }),
    ).toBe('metal')
    expect(
      await like((json, parts) => {
        flat(json, parts)
        json.materials[0].pbrMetallicRoughness.roughnessFactor = 0.3
      }),
    ).toBe('acrylic')
    expect(
      await like((json, parts) => {
        flat(json, parts)
        json.materials[0].pbrMetallicRoughness.roughnessFactor = 1
      }),
    ).toBe('flat')
  })
})
