import { Mesh, type MeshBasicMaterial, Raycaster, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { environmentRoom } from '../../../src/scene/light/environment-room'
import { LIGHT_RIGS } from '../../../src/scene/light/light-rig'

const DIRECTIONS = 2000
const { key, rim, back, room } = LIGHT_RIGS.daylight

const shown = environmentRoom(room)
shown.updateMatrixWorld(true)

/** Directions evenly over the sphere (Vogel 1979), each with what the room of daylight sends from there. */
const sent = Array.from({ length: DIRECTIONS }, (_, index) => {
  const y = 1 - (2 * (index + 0.5)) / DIRECTIONS
  const [flat, around] = [Math.sqrt(1 - y * y), index * Math.PI * (3 - Math.sqrt(5))]
  const direction = new Vector3(flat * Math.cos(around), y, flat * Math.sin(around))
  const [hit] = new Raycaster(new Vector3(), direction).intersectObjects(shown.children, false)
  const glow = hit?.object instanceof Mesh ? (hit.object.material as MeshBasicMaterial).color.g : 0
  return { direction, light: glow * room.intensity }
})

/** What a white matte surface gives back of the room, and of lamps. */
const ofRoom = (normal: Vector3) =>
  (sent.reduce((sum, { direction, light }) => sum + Math.max(direction.dot(normal), 0) * light, 0) * 4) /
  DIRECTIONS
const ofLamp = ({ from, power }: typeof key, normal: Vector3) =>
  (power / Math.PI) * Math.max(new Vector3(...from).normalize().dot(normal), 0)

describe('daylight', () => {
  it('is about three times as bright where the key falls as in its shadow', () => {
    const normal = new Vector3(...key.from).normalize()
    const fill = ofRoom(normal) + ofLamp(rim, normal) + ofLamp(back, normal)
    const ratio = (ofLamp(key, normal) + fill) / fill
    expect(ratio).toBeGreaterThan(2.6)
    expect(ratio).toBeLessThan(3.4)
  })

  it('falls off around a thing: front, then the shadow side', () => {
    const [front, right] = [new Vector3(0, 0, 1), new Vector3(1, 0, 0)].map(
      (normal) => ofRoom(normal) + [key, rim, back].reduce((sum, lamp) => sum + ofLamp(lamp, normal), 0),
    )
    expect(front).toBeGreaterThan(1.2)
    expect((right ?? 0) / (front ?? 1)).toBeGreaterThan(0.35)
    expect((right ?? 0) / (front ?? 1)).toBeLessThan(0.65)
  })

  it('has a softbox that fades between flags, so that metal mirrors bright and black edges', () => {
    const lights = sent.map(({ light }) => light)
    expect(Math.max(...lights)).toBeGreaterThan(4)
    expect(Math.min(...lights)).toBeLessThan(0.01)
    const levels = new Set(lights.filter((light) => light > 1).map((light) => light.toFixed(2)))
    expect(levels.size).toBeGreaterThanOrEqual(8)
  })
})
