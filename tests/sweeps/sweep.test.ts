import { expect, it } from 'vitest'
import { fingerprintOf } from '../../sweeps/fingerprint'
import { checkSample, type Sweep, sampleOf } from '../../sweeps/sweep'

const cases = Array.from({ length: 50 }, (_, k) => `case ${k}`)

it('a sample is as large as asked for, the same for the same seed and another for another', () => {
  const sample = sampleOf(cases, 5, 'a')
  expect(new Set(sample).size).toBe(5)
  expect(sampleOf(cases, 5, 'a')).toEqual(sample)
  expect(sampleOf(cases, 5, 'b')).not.toEqual(sample)
  expect(sampleOf(cases, 99, 'a')).toEqual(cases)
})

const sweep: Sweep = {
  name: 'laws',
  code: ['src/motion/body/hanging-body.ts'],
  data: ['src/catalog/data/carriers.json'],
  cases: () => cases,
  sample: 2,
  check: async (some) => ({ faults: some.length === 2 ? [] : ['too many'] }),
}

it('a sweep is red until its full run was on what is here now', async () => {
  const of = await fingerprintOf(sweep)
  expect((await checkSample(sweep, { laws: { of, cases: 50 } })).faults).toEqual([])
  expect((await checkSample(sweep, { laws: { of: 'older', cases: 50 } })).faults).toHaveLength(1)
  expect((await checkSample(sweep, {})).faults).toHaveLength(1)
})

it('a fingerprint changes with the code, with what that imports, with the data, and with nothing else', async () => {
  const prints = await Promise.all(
    [
      sweep,
      { ...sweep, name: 'other' },
      { ...sweep, code: ['src/motion/bob.ts'] },
      { ...sweep, data: ['src/catalog/data'] },
    ].map(fingerprintOf),
  )
  expect(prints[1]).toBe(prints[0])
  expect(new Set(prints).size).toBe(3)
})
