import { expect, it } from 'vitest'
import { bodyOf, hardwareOf, lengthMmOf, spanMmOf } from '../../../src/look/facts/hardware'
import { catalog } from '../makers'

const charms = [...catalog.charms.values()].flatMap((charm) => [charm, ...charm.shapes.values()])

it('every charm, in every state, is as long as its drop and its body together', () => {
  for (const charm of charms) expect(lengthMmOf(hardwareOf(charm), bodyOf(charm))).toBe(charm.lengthMm)
})

it('hardware reaches down to where its ring sits, through the top of the body', () => {
  const [charm] = charms
  if (!charm) throw new Error('no charm')
  const hardware = { ...hardwareOf(charm), dropMm: 40 }
  expect(spanMmOf(hardware, { attachMm: [3, -5, 0] })).toBe(45)
  expect(spanMmOf(hardware, { attachMm: [3, 2, 0] })).toBe(38)
  for (const one of charms) expect(spanMmOf(hardwareOf(one), bodyOf(one))).toBe(one.dropMm)
})
