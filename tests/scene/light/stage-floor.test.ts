import {
  Color,
  Group,
  Mesh,
  MeshStandardMaterial,
  type Object3D,
  PlaneGeometry,
  Scene,
  type WebGLRenderer,
} from 'three'
import { describe, expect, it } from 'vitest'
import { layFloor } from '../../../src/scene/light/stage-floor'
import type { Standing } from '../../../src/scene/light/standing'

const PLINTH: Standing = { stand: 'plinth', floor: 0.1, reach: 0.2 }

const part = (name: string, castShadow: boolean) =>
  Object.assign(new Mesh(new PlaneGeometry(), new MeshStandardMaterial()), { name, castShadow })

/** A look on a stage whose renderer only notes what it is given to draw. */
function stage(standing: Standing = PLINTH, shadowed = true) {
  const scene = new Scene()
  const look = new Group().add(part('carrier', true), part('charm', true), part('fur', false))
  scene.add(look)
  const drawn: (readonly string[])[] = []
  const renderer = {
    shadowMap: { needsUpdate: true },
    getClearColor: () => new Color(),
    getClearAlpha: () => 1,
    setClearColor: () => {},
    setRenderTarget: () => {},
    clear: () => {},
    render: (given: Object3D) => {
      const names: string[] = []
      given.traverseVisible((node) => {
        if (node instanceof Mesh && node.name) names.push(node.name)
      })
      if (names.length > 0) drawn.push(names)
    },
  } as unknown as WebGLRenderer
  const before = [...scene.children]
  const key = { x: -1, y: 1.5, z: 1 }
  const floor = layFloor(renderer, scene, {
    look,
    standing,
    reach: 0.4,
    key,
    backdrop: null,
    shade: 'light',
    shadowed,
  })
  return { scene, look, floor, drawn, renderer, before }
}

describe('the floor of the stage', () => {
  it('has the shadows of the carrier and its charms, without pile or shine', () => {
    const { drawn, look } = stage()
    expect(drawn).toEqual([
      ['carrier', 'charm'],
      ['carrier', 'charm'],
      ['carrier', 'charm'],
    ])
    expect(look.children.every(({ visible }) => visible)).toBe(true)
  })

  it('lies as far below the look as what that stands on is high', () => {
    const { scene, before } = stage()
    const flat = scene.children.filter((node) => node instanceof Mesh && !before.includes(node))
    expect(flat).toHaveLength(3)
    for (const { position } of flat) expect(position.y).toBeCloseTo(-0.1, 2)
  })

  it('has two shadows of contact, one close and one wide, and one that the key throws', () => {
    const { floor, scene, before } = stage()
    expect(floor.casts).toHaveLength(1)
    const contacts = scene.children.filter(
      (node): node is Mesh => node instanceof Mesh && !before.includes(node) && !floor.casts.includes(node),
    )
    expect(new Set(contacts.map(({ geometry }) => geometry.attributes['position']?.array[0])).size).toBe(2)
  })

  it('is turned with the look, and drawn anew', () => {
    const { floor, look, drawn, scene } = stage()
    const { length } = scene.children
    floor.turn(0.5)
    expect(look.rotation.y).toBe(0.5)
    expect(drawn).toHaveLength(6)
    expect(scene.children).toHaveLength(length)
    expect(look.parent).toBe(scene)
  })

  it('leaves the scene as it was, and the shadows of lamps as due as they were', () => {
    const { floor, scene, before, renderer } = stage()
    floor.strike()
    expect(new Set(scene.children)).toEqual(new Set(before))
    expect(renderer.shadowMap.needsUpdate).toBe(true)
  })

  it('has a stand but no shadows where those cost too much', () => {
    const { drawn, scene, floor, before } = stage(PLINTH, false)
    expect(drawn).toEqual([])
    expect(floor.casts).toEqual([])
    expect(scene.children.length).toBe(before.length + 1)
  })
})
