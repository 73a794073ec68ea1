import { converter } from 'culori'
import { expect, test } from 'vitest'
import { charmDocument } from '../../modeling/kit/glb'
import { hang } from '../../modeling/kit/hardware/hang'
import { gloss, type Material, metalOf, metalThatLooks } from '../../modeling/kit/materials'
import { visibleColors } from '../../modeling/kit/palette'
import { fitted, part } from '../../modeling/kit/part'
import { roundedBox } from '../../modeling/kit/solids'
import { blockFacts } from './block-facts'

const facts = blockFacts({ palette: [] })

/** The mean of what is seen of a block of a material, linear. */
const seen = async (material: Material): Promise<readonly number[]> => {
  const colors = await visibleColors(
    charmDocument(facts, {
      hanger: hang(facts, { attach: [0, 0, 0] }),
      body: fitted([part(roundedBox(30, 40, 8, 1), material)], facts.dims_mm),
    }),
  )
  return [0, 1, 2].map((k) => colors.reduce((sum, color) => sum + (color[k] ?? 0), 0) / colors.length)
}

const linear = (hex: string): readonly number[] => {
  const { r, g, b } = converter('lrgb')(hex) ?? { r: 0, g: 0, b: 0 }
  return [r, g, b]
}

test.each(['#7A5A2C', '#4A4D52', '#9EA4AB'])('a metal of %s is seen in that color', async (hex) => {
  const color = await seen(metalOf('of', hex))
  for (const [k, channel] of linear(hex).entries()) expect(color[k]).toBeCloseTo(channel, 2)
})

test('a metal that would have to give back more than it gets is darker, in its hue', async () => {
  const color = await seen(metalOf('bright', '#F2C14E'))
  const wanted = linear('#F2C14E')
  const shares = wanted.map((channel, k) => (color[k] ?? 0) / channel)
  expect(shares[0]).toBeLessThan(0.6)
  for (const share of shares) expect(share).toBeCloseTo(shares[0] ?? 0, 1)
})

test('the less metallic a surface is, the less it loses', async () => {
  const half: Material = { ...gloss('half', metalThatLooks('#8C6B3F', 0.5)), metalness: 0.5 }
  const color = await seen(half)
  for (const [k, channel] of linear('#8C6B3F').entries()) expect(color[k]).toBeCloseTo(channel, 2)
})
