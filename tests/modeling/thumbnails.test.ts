import { Group, Mesh, MeshStandardMaterial, PlaneGeometry } from 'three'
import { expect, it } from 'vitest'
import { asItComes } from '../../modeling/thumbnails/as-it-comes'

/** A charm's body with a lamp in it, lit as it is modeled. */
function lamp() {
  const made = new MeshStandardMaterial({ emissive: '#ffb25e', emissiveIntensity: 1.7 })
  const mesh = new Mesh(new PlaneGeometry(), made)
  mesh.name = 'glow_silk'
  return { root: new Group().add(mesh), shines: () => mesh.material.emissiveIntensity > 0 }
}

it('a lamp that comes switched off is dark in its picture, as it hangs', () => {
  const { root, shines } = lamp()
  asItComes(root, { states: ['off', 'steady'], lightHex: '#ffb25e' })
  expect(shines()).toBe(false)
})

it('a light without a switch shines in its picture', () => {
  const { root, shines } = lamp()
  asItComes(root, { states: [], lightHex: null })
  expect(shines()).toBe(true)
})
