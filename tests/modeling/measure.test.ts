import { Document } from '@gltf-transform/core'
import { expect, test } from 'vitest'
import { cornersOf } from '../../modeling/kit/measure'

/** A triangle in the plane x = 1 whose face looks along +x, below a node of that scale. */
function documentOf(scale: [number, number, number]): Document {
  const document = new Document()
  const buffer = document.createBuffer()
  const position = document.createAccessor().setType('VEC3').setBuffer(buffer)
  position.setArray(new Float32Array([1, 0, 0, 1, 1, 0, 1, 0, 1]))
  const indices = document.createAccessor().setType('SCALAR').setBuffer(buffer)
  indices.setArray(new Uint16Array([0, 1, 2]))
  const primitive = document.createPrimitive().setAttribute('POSITION', position).setIndices(indices)
  const node = document
    .createNode('shoe')
    .setMesh(document.createMesh().addPrimitive(primitive))
    .setScale(scale)
  document.createScene().addChild(node)
  return document
}

test('faces look outwards also on a node that mirrors them', () => {
  const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0, cx = 0, cy = 0, cz = 0] = cornersOf(
    documentOf([-1, 1, 1]),
    () => true,
  )
  expect([ax, bx, cx]).toEqual([-1, -1, -1])
  const outX = (by - ay) * (cz - az) - (bz - az) * (cy - ay)
  expect(outX).toBeLessThan(0)
  const [, , , , y = 0, , , , z = 0] = cornersOf(documentOf([1, 1, 1]), () => true)
  expect([y, z]).toEqual([1, 1])
})
