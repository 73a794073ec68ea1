import { describe, expect, test } from 'vitest'
import type { CharmFacts } from '../../modeling/kit/catalog-facts'
import { charmDocument } from '../../modeling/kit/glb'
import { hang } from '../../modeling/kit/hardware/hang'
import { gloss } from '../../modeling/kit/materials'
import { eachPrimitive } from '../../modeling/kit/measure'
import { fitted, type Part, part } from '../../modeling/kit/part'
import { roundedBox } from '../../modeling/kit/solids'
import { blankWords, wordsQuad } from '../../modeling/kit/words'

const facts: CharmFacts = {
  id: 'te-card',
  name: { en: 'Card', 'zh-CN': '卡' },
  type: 'acrylic',
  model_family: 'plate',
  interactivity: {},
  dims_mm: { w: 30, h: 40, d: 3 },
  drop_mm: 50,
  overall_length_mm: 90,
  mass_g: 10,
  palette: [{ hex: '#C0392B', share: 1 }],
  attachment: { mechanism: 'ball_chain', hardware_tone: 'silver' },
}

/** Where the picture's upper left corner lies. */
const start = ({ geometry }: Part): readonly number[] => {
  const [position, uv] = [geometry.getAttribute('position'), geometry.getAttribute('uv')]
  const corner = Array.from({ length: position.count }, (_, i) => i).find(
    (i) => uv.getX(i) + uv.getY(i) === 0,
  )
  return corner === undefined ? [] : [position.getX(corner), position.getY(corner), position.getZ(corner)]
}

describe('a place for words', () => {
  test('starts at the reader’s upper left, from the front and from the back', async () => {
    const blank = await blankWords()
    expect(start(wordsQuad([1, -20, 2], 10, 4, blank))).toEqual([-4, -18, 2])
    const behind = start(wordsQuad([1, -20, -2], 10, 4, blank, -1))
    expect(behind[0]).toBeCloseTo(6)
    expect(behind[1]).toBeCloseTo(-18)
  })

  test('keeps its UVs in the file while nothing is written', async () => {
    const blank = await blankWords()
    const document = charmDocument(facts, {
      hanger: hang(facts),
      body: fitted([part(roundedBox(30, 40, 3, 1), gloss('red', '#C0392B'))], facts.dims_mm),
      nodes: { text_front: [wordsQuad([0, -20, 1.6], 20, 5, blank)] },
      writing: { front: { node: 'text_front', widthMm: 20, heightMm: 5, ink: '#000000' } },
    })
    const semantics: string[][] = []
    eachPrimitive(document, (primitive) => {
      if (primitive.getMaterial()?.getName() === 'words') semantics.push(primitive.listSemantics())
    })
    expect(semantics).toHaveLength(1)
    expect(semantics[0]).toContain('TEXCOORD_0')
  })
})
