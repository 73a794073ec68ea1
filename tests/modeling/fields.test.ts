import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { describe, expect, it } from 'vitest'
import { stillCorners } from '../../modeling/fields/build'
import { glbIo } from '../../modeling/kit/glb'
import { modelsFolder } from '../../modeling/models-folder'
import { hungCarrier } from '../../modeling/rules/clasp'
import { builtInCatalog } from '../../src/catalog/built-in'
import { distanceAt, SKIN, UNIT } from '../../src/motion/field/distance-field'

const documentOf = async (id: string): Promise<Document> =>
  (await glbIo()).readBinary(readFileSync(join(modelsFolder, 'carriers', `${id}.glb`)))

describe.each([...builtInCatalog().carriers.values()].map((facts) => [facts.id, facts] as const))(
  'the field of %s',
  (id, facts) => {
    it('holds all of its mesh that stays where it is: no corner of a strap, a loop or a film stands out of it', async () => {
      const document = await documentOf(id)
      const { field } = hungCarrier(facts, document)
      const corners = stillCorners(document)
      let [looked, out] = [0, 0]
      for (let at = 0; at + 2 < corners.length; at += 3 * 17) {
        const [x = 0, y = 0, z = 0] = corners.slice(at, at + 3)
        looked++
        if (distanceAt(field, x, y, z) > SKIN) out++
      }
      expect(looked).toBeGreaterThan(500)
      expect(out / looked).toBeLessThan(0.02)
    })

    it('is far from what is well outside', async () => {
      const { field } = hungCarrier(facts, await documentOf(id))
      const [x, y, z] = field.origin
      expect(distanceAt(field, x + UNIT, y + UNIT, z + UNIT)).toBeGreaterThan(0.006)
    })
  },
)
