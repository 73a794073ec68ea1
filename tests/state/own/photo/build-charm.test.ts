import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { glbIo } from '../../../../modeling/kit/glb'
import { measure } from '../../../../modeling/kit/measure'
import { checkOwnCharm } from '../../../../modeling/rules/own-charm'
import { OWN_KINDS } from '../../../../src/catalog/import/photo/body/recipe'
import type { TextureFile } from '../../../../src/catalog/import/photo/model/gltf-parts'
import type { Pixels } from '../../../../src/catalog/import/photo/photo-cover'
import { mechanismId } from '../../../../src/look/ids'
import { type BuiltCharm, buildCharm, type CharmPlan } from '../../../../src/state/own/photo/build-charm'
import { TEDDY } from '../../../catalog/import/photo/make-cover'
import { catalog } from '../../../look/makers'

const encode = async ({ width, height, rgba }: Pixels): Promise<TextureFile> => ({
  bytes: new Uint8Array(
    await sharp(rgba, { raw: { width, height, channels: 4 } })
      .webp()
      .toBuffer(),
  ),
  type: 'image/webp',
})

const planFor = (kind: CharmPlan['recipe']['kind'], mechanism: string): CharmPlan => {
  const known = catalog.mechanisms.get(mechanismId(mechanism))
  if (!known) throw new Error(mechanism)
  return { cover: TEDDY, recipe: { kind, heightMm: 60 }, mechanism: known, dropMm: 42 }
}

async function build(plan: CharmPlan): Promise<BuiltCharm> {
  const built = await buildCharm(plan, encode)
  if (built.kind !== 'built') throw new Error(built.kind)
  return built
}

describe('a charm built of a cover', () => {
  it.each(OWN_KINDS)(
    'is, as %s, a model to the contract, with the corners and sizes its facts say',
    async (kind) => {
      const built = await build(planFor(kind, 'ball_chain'))
      expect(await checkOwnCharm(kind, built, 42)).toEqual([])
      const { glb, facts } = built
      const document = await (await glbIo()).readBinary(glb)
      const { bounds } = measure(document)
      for (const side of ['min', 'max'] as const)
        for (const k of [0, 1, 2] as const)
          expect(Math.abs((bounds[side][k] ?? Number.NaN) - facts.boundsMm[side][k])).toBeLessThan(0.05)
      const attach = document
        .getRoot()
        .listNodes()
        .find((node) => node.getName() === 'attach')
        ?.getTranslation()
      for (const [k, at] of [facts.attachMm[0], facts.attachMm[1] - 42, facts.attachMm[2]].entries())
        expect((attach?.[k] ?? Number.NaN) * 1000).toBeCloseTo(at, 1)
      expect(facts.hole).not.toBeNull()
      expect(facts.outline.length).toBeLessThanOrEqual(64)
    },
  )

  it('is the same bytes and facts each time', async () => {
    const [first, second] = [
      await build(planFor('plush', 'cord_loop')),
      await build(planFor('plush', 'cord_loop')),
    ]
    expect(second.glb).toEqual(first.glb)
    expect(second.facts).toEqual(first.facts)
  })

  it('stands before the cloth where it is pinned on, and has no hole', async () => {
    const { facts } = await build(planFor('badge', 'pin_back'))
    expect(facts.boundsMm.min[2]).toBeGreaterThan(2)
    expect(facts.hole).toBeNull()
  })

  it('is refused where nothing is covered', async () => {
    const nothing = { ...TEDDY, rgba: TEDDY.rgba.map((value, at) => (at % 4 === 3 ? 0 : value)) }
    expect(await buildCharm({ ...planFor('flat', 'cord_loop'), cover: nothing }, encode)).toEqual({
      kind: 'nothing_covered',
    })
  })
})
