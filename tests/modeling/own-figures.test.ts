import { describe, expect, it } from 'vitest'
import { ownFigures } from '../../modeling/sheet/own-figures'
import { OWN_RECIPES } from '../../modeling/sheet/own-recipes'
import { OWN_KINDS } from '../../src/catalog/import/photo/body/recipe'

describe('a charm made of a picture', () => {
  it.each(OWN_KINDS)(
    'as %s keeps to the contract, at the height that was asked for, its picture hardly drawn out',
    async (kind) => {
      const recipe = OWN_RECIPES.find((one) => one.kind === kind)
      if (!recipe) throw new Error(kind)
      const { faults, drawnOut } = await ownFigures(recipe)
      expect(faults).toEqual([])
      expect(drawnOut).toBeLessThan(0.015)
    },
  )
})
