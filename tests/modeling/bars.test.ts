import * as THREE from 'three'
import { describe, expect, test } from 'vitest'
import { barAt } from '../../modeling/bars/bar-at'
import { cutOf, hookOf, isThreaded } from '../../modeling/bars/hooks'
import { solidMesh } from '../../modeling/rules/solid-mesh'

const corners = (geometry: THREE.BufferGeometry): Float32Array =>
  new Float32Array((geometry.index ? geometry.toNonIndexed() : geometry).getAttribute('position').array)

/** A wire of 3.6 mm along an axis, its top at the origin, meters. */
const wire = (way: THREE.Vector3): THREE.BufferGeometry => {
  const turn = new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, 1, 0), way)
  const rod = new THREE.CylinderGeometry(0.0018, 0.0018, 0.04, 24).applyQuaternion(turn)
  return rod.translate(0, -0.0018, 0)
}
const TOP = new THREE.Vector3()
const X = new THREE.Vector3(1, 0, 0)
const Z = new THREE.Vector3(0, 0, 1)

describe('the bar at an anchor', () => {
  test.each([
    ['across', X],
    ['out of the front', Z],
    ['slanting', new THREE.Vector3(1, 0, 1).normalize()],
  ])('of a round wire that runs %s runs as the wire does and is as thick', (_, way) => {
    const bar = barAt(corners(wire(way)), TOP, 4 * 0.0036)
    expect(Math.abs(bar?.direction.dot(way) ?? 0)).toBeGreaterThan(0.99)
    expect(bar?.radius).toBeCloseTo(0.0018, 4)
  })

  test('of a webbing runs along it, half as wide as that', () => {
    const strip = new THREE.BoxGeometry(0.06, 0.0018, 0.02).translate(0, -0.0009, 0)
    const bar = barAt(corners(strip), TOP, 2 * (0.0018 + 0.02))
    expect(Math.abs(bar?.direction.x ?? 0)).toBeGreaterThan(0.99)
    expect(bar?.radius).toBeCloseTo(0.01, 4)
  })

  test('of a grip that goes on beyond what is looked at runs along it, not along its shorter open side', () => {
    const grip = new THREE.BoxGeometry(0.05, 0.009, 0.025).translate(0, -0.0045, 0)
    const ends = corners(grip).reduce<number[][]>((triangles, value, i) => {
      if (i % 9 === 0) triangles.push([])
      triangles.at(-1)?.push(value)
      return triangles
    }, [])
    const tunnel = ends.filter(
      (triangle) => !triangle.every((value, k) => k % 3 > 0 || value === triangle[0]),
    )
    const bar = barAt(new Float32Array(tunnel.flat()), TOP, 2 * (0.009 + 0.025))
    expect(Math.abs(bar?.direction.x ?? 0)).toBeGreaterThan(0.99)
    expect(bar?.radius).toBeCloseTo(0.0125, 4)
  })

  test('is none where nothing is near', () => {
    expect(barAt(corners(wire(X)), new THREE.Vector3(0, 0.03, 0), 4 * 0.0036)).toBeNull()
  })
})

describe.each(['lobster_bow', 'carabiner', 'split_ring'])('the hook of a %s', (part) => {
  const { wire: points, opening } = hookOf(part)
  const still = new THREE.Matrix4()

  test('goes round a wire square to it, and cuts nothing', () => {
    const mesh = solidMesh(corners(wire(Z)))
    expect(isThreaded(mesh, opening, still)).toBe(true)
    expect(cutOf(mesh, points, still)).toBeLessThan(0.0003)
  })

  test('is through a wire that runs along its plane', () => {
    const mesh = solidMesh(corners(new THREE.CylinderGeometry(0.0018, 0.0018, 0.04, 24).rotateZ(Math.PI / 2)))
    expect(cutOf(mesh, points, new THREE.Matrix4().makeTranslation(0, 0.005, 0))).toBeGreaterThan(0.001)
  })

  test('goes round nothing where the wire is above it', () => {
    const mesh = solidMesh(corners(wire(Z)))
    expect(isThreaded(mesh, opening, new THREE.Matrix4().makeTranslation(0, -0.006, 0))).toBe(false)
  })
})

describe('a cut', () => {
  /** A wedge of 20° whose edge runs along Z at the origin and points up, 10 mm high. */
  const wedge = (): Float32Array => {
    const shape = new THREE.Shape([
      new THREE.Vector2(0, 0),
      new THREE.Vector2(-0.00176, -0.01),
      new THREE.Vector2(0.00176, -0.01),
    ])
    const solid = new THREE.ExtrudeGeometry(shape, { depth: 0.04, bevelEnabled: false })
    return corners(solid.translate(0, 0, -0.02))
  }
  const still = new THREE.Matrix4()

  test('is none past a sharp edge, however its faces lean', () => {
    const mesh = solidMesh(wedge())
    for (const x of [-0.002, -0.001, 0, 0.001, 0.002])
      expect(cutOf(mesh, [new THREE.Vector3(x, 0.002, 0)], still)).toBe(0)
  })

  test('is as deep as the point is under the skin', () => {
    const mesh = solidMesh(wedge())
    expect(cutOf(mesh, [new THREE.Vector3(0, -0.009, 0)], still)).toBeCloseTo(0.001, 4)
  })

  test('is none farther behind a sheet than anything is thick', () => {
    const sheet = new THREE.PlaneGeometry(0.1, 0.1)
    const mesh = solidMesh(corners(sheet))
    expect(cutOf(mesh, [new THREE.Vector3(0, 0, -0.002)], still)).toBeCloseTo(0.002, 6)
    expect(cutOf(mesh, [new THREE.Vector3(0, 0, -0.0095)], still)).toBe(0)
  })
})
