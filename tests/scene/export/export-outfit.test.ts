import { Group, Mesh } from 'three'
import { expect, it } from 'vitest'
import { exportOutfit } from '../../../src/scene/export/export-outfit'
import { lookOf } from '../../look/makers'
import { builtOutfit } from '../outfit-maker'

const credit = { title: '', creator: '', description: '', link: null, locale: 'en' } as const

it('an outfit without a shape is no file', async () => {
  const outfit = await builtOutfit(lookOf())
  for (const carrier of [new Group(), new Group().add(new Mesh())])
    await expect(exportOutfit({ ...outfit, carrier }, 'glb', credit)).rejects.toMatchObject({
      cause: 'models',
    })
})
