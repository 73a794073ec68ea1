import { describe, expect, it } from 'vitest'
import { benchFor, defineCharm } from '../../modeling/kit/charm'
import { charmDocument } from '../../modeling/kit/glb'
import { hang } from '../../modeling/kit/hardware/hang'
import { gloss } from '../../modeling/kit/materials'
import { fitted, moved, part } from '../../modeling/kit/part'
import { roundedBox } from '../../modeling/kit/solids'
import { checkAllBytes } from '../../modeling/rules/check-models'
import { checkCloseUp } from '../../modeling/rules/close-up'
import { blockFacts } from './block-facts'

const facts = blockFacts()

const block = defineCharm(
  facts.id,
  ({ detail }) => ({
    hanger: hang(facts, { attach: [0, 0, 0] }),
    body: fitted([part(roundedBox(30, 40, 8, 2, 2 * detail), gloss('red', '#C0392B'))], facts.dims_mm),
    nodes: { lid: [part(roundedBox(4, 4, 1, 0.3).translate(0, -8, 3.4), gloss('blue', '#C0392B'))] },
  }),
  { closeUp: 3 },
)
const built = async (detail?: number) => block.build(benchFor(facts, detail))
const plain = charmDocument(facts, await built())

const faultsOf = async (model: Awaited<ReturnType<typeof built>>, bytes = 1000): Promise<readonly string[]> =>
  (await checkCloseUp(facts, charmDocument(facts, model), bytes, plain)).map(({ text }) => text)

describe('a model for a look from near', () => {
  it('is made of the same source, finer', async () => {
    expect(await faultsOf(await built(block.closeUp))).toEqual([])
  })

  it('is no model that is not finer', async () => {
    expect(await faultsOf(await built())).toEqual([expect.stringContaining('is no finer')])
  })

  it('is within its budget', async () => {
    expect(await faultsOf(await built(12))).toEqual([expect.stringContaining('at most 25000')])
    expect(await faultsOf(await built(3), 700 * 1024)).toEqual([expect.stringContaining('700 KB')])
  })

  it('has the nodes and materials of the one that it stands in for', async () => {
    const { nodes: _, ...model } = await built(3)
    expect(await faultsOf(model)).toEqual([expect.stringContaining('draws')])
  })

  it('is where that one is', async () => {
    const model = await built(3)
    const aside = { ...model, body: moved(model.body, [0.4, 0, 0]) }
    expect(await faultsOf(aside)).toEqual([
      'close up body is 0.40 mm off at its min x',
      'close up body is 0.40 mm off at its max x',
    ])
  })
})

it('all models together are at most 20 MB', () => {
  expect(checkAllBytes(20 * 1024 * 1024)).toEqual([])
  expect(checkAllBytes(20 * 1024 * 1024 + 1)).toHaveLength(1)
})
