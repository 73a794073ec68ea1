import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildHardware, HARDWARE_KINDS } from '../../modeling/kit/hardware/library'
import { boundsOf } from '../../modeling/kit/part'
import { modelsFolder } from '../../modeling/models-folder'

test('the parts of all hardware come out of their code as they are committed, to the byte', async () => {
  const committed = readFileSync(join(modelsFolder, 'hardware/hardware.glb'))
  expect(committed.equals(await buildHardware())).toBe(true)
  expect(committed.length).toBeLessThan(150 * 1024)
})

test.each(['lobster_bow', 'carabiner', 'split_ring', 'link', 'ring', 'ring_wide'])(
  '%s hangs by the inside of its upper end: its wire is above the origin, the rest below',
  (kind) => {
    const { min, max } = boundsOf(HARDWARE_KINDS[kind] ?? [])
    expect(max[1]).toBeGreaterThan(0.7)
    expect(max[1]).toBeLessThan(4.5)
    expect(min[1]).toBeLessThan(-4)
  },
)
