import { BoxGeometry, Group, InstancedMesh, Matrix4, Mesh, MeshBasicMaterial, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { outfitBoundsOf } from '../../../src/scene/export/measure-outfit'

it('an outfit reaches as far as the last corner of its meshes and of every instance, however they are turned', () => {
  const cube = new BoxGeometry(0.02, 0.02, 0.02)
  const links = new InstancedMesh(cube, new MeshBasicMaterial(), 2)
  links.setMatrixAt(0, new Matrix4().makeRotationZ(Math.PI / 4))
  links.setMatrixAt(1, new Matrix4().makeTranslation(0.3, 0, 0))
  const body = new Mesh(cube)
  body.position.y = -0.2
  const outfit = new Group().add(links, body)
  outfit.rotation.y = Math.PI / 2
  const { min, max } = outfitBoundsOf(outfit)
  const half = 0.01 * Math.SQRT2
  expect(min.distanceTo(new Vector3(-0.01, -0.21, -0.31))).toBeLessThan(1e-7)
  expect(max.distanceTo(new Vector3(0.01, half, half))).toBeLessThan(1e-7)
})
