import { Box3, type BufferGeometry, Mesh, type Object3D, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { CharmStub } from '../../../src/look/facts/stub'
import { charmId, mechanismId } from '../../../src/look/ids'
import { charmOfStub } from '../../../src/look/stubs/thing-of-stub'
import { hangingBodyOf } from '../../../src/motion/body/hanging-body'
import { modelAddressOf, standInOf } from '../../../src/scene/stand-in/stand-in-address'
import { standInModel } from '../../../src/scene/stand-in/stand-in-model'
import { catalog } from '../../look/makers'

/** Outlines of a star, a heart, a letter, a bow tie that crosses itself, a line, and none. */
const OUTLINES: Readonly<Record<string, readonly number[] | undefined>> = {
  star: [128, 0, 159, 92, 255, 97, 178, 153, 206, 255, 128, 195, 50, 255, 78, 153, 0, 97, 97, 92],
  heart: [
    128, 60, 160, 10, 205, 0, 245, 30, 255, 85, 230, 140, 128, 255, 25, 140, 0, 85, 10, 30, 50, 0, 95, 10,
  ],
  letter: [0, 0, 60, 0, 60, 195, 255, 195, 255, 255, 0, 255],
  crossed: [0, 0, 255, 255, 255, 0, 0, 255],
  line: [0, 0, 128, 128, 255, 255],
  none: undefined,
}
const SIZES = [
  { w: 60, h: 74, d: 46 },
  { w: 45, h: 52, d: 3 },
  { w: 120, h: 14, d: 0.4 },
]
const CASES = Object.entries(OUTLINES).flatMap(([name, outline]) =>
  SIZES.map((dimsMm) => [`${name} ${Object.values(dimsMm).join(' × ')}`, outline, dimsMm] as const),
)

function stubbed(
  outline: readonly number[] | undefined,
  dimsMm: CharmStub['dimsMm'],
  mechanism = 'ball_chain',
) {
  const from = [...catalog.charms.values()].find(({ model }) => model)
  if (!from) throw new Error('no charm')
  const { type, archetype, textureClass, moods, themes, hardwareTone, noise, snag, scratchRisk, water } = from
  const facts = {
    type,
    archetype,
    textureClass,
    moods,
    themes,
    hardwareTone,
    noise,
    snag,
    scratchRisk,
    water,
  }
  return charmOfStub(charmId('own:abcdefghij'), {
    ...facts,
    states: [],
    name: 'Toast',
    dimsMm,
    dropMm: 42,
    massG: 18,
    mechanism: mechanismId(mechanism),
    palette: [
      { hex: '#d98a3d', share: 0.7 },
      { hex: '#5a3a22', share: 0.3 },
    ],
    ...(outline ? { outline } : {}),
  })
}

function made(charm: ReturnType<typeof stubbed>): Object3D {
  const facts = standInOf(modelAddressOf(charm) ?? '')
  if (!facts) throw new Error('no stand-in')
  const { root } = standInModel(facts)
  root.updateWorldMatrix(true, true)
  return root
}

const shapeIn = (root: Object3D, name: string): BufferGeometry => {
  const found = root.getObjectByName(name)
  if (!(found instanceof Mesh)) throw new Error(`no ${name}`)
  return found.geometry
}

/** How often each edge runs one way more than the other, and the volume within in mm³. */
function solidity(geometry: BufferGeometry): { readonly open: number; readonly volume: number } {
  const edges = new Map<string, number>()
  const index = geometry.index?.array ?? []
  const position = geometry.getAttribute('position')
  const corner = (at: number) => new Vector3().fromBufferAttribute(position, index[at] ?? 0)
  let volume = 0
  for (let at = 0; at < index.length; at += 3) {
    for (let side = 0; side < 3; side++) {
      const [a, b] = [index[at + side] ?? 0, index[at + ((side + 1) % 3)] ?? 0]
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      edges.set(key, (edges.get(key) ?? 0) + (a < b ? 1 : -1))
    }
    volume += corner(at).dot(corner(at + 1).cross(corner(at + 2))) / 6
  }
  return { open: [...edges.values()].filter((times) => times !== 0).length, volume: volume * 1e9 }
}

describe('the stand-in of a charm that is only told of', () => {
  it.each(CASES)('is as large as it is told: %s', (_, outline, dimsMm) => {
    const root = made(stubbed(outline, dimsMm))
    const box = new Box3()
    for (const name of ['body_mesh', 'rim_mesh']) {
      const mesh = root.getObjectByName(name)
      if (mesh) box.expandByObject(mesh, true)
    }
    const size = box.getSize(new Vector3()).multiplyScalar(1000)
    expect(size.x / dimsMm.w).toBeCloseTo(1, 2)
    expect(size.y / dimsMm.h).toBeCloseTo(1, 2)
    expect(size.z / dimsMm.d).toBeCloseTo(1, 2)
    expect(box.max.y).toBeCloseTo(-0.042, 3)
  })

  it.each(CASES)('is closed and seen from outside: %s', (_, outline, dimsMm) => {
    const root = made(stubbed(outline, dimsMm))
    for (const name of ['body_mesh', 'rim_mesh', 'loop_mesh']) {
      const { open, volume } = solidity(shapeIn(root, name))
      expect([name, open]).toEqual([name, 0])
      expect(volume).toBeGreaterThan(0)
    }
    const { volume } = solidity(shapeIn(root, 'body_mesh'))
    expect(volume).toBeLessThan(dimsMm.w * dimsMm.h * dimsMm.d)
    const normal = shapeIn(root, 'body_mesh').getAttribute('normal')
    for (let at = 0; at < normal.count; at++)
      expect(new Vector3().fromBufferAttribute(normal, at).length()).toBeCloseTo(1, 3)
  })

  it('tells motion where its mass is and by what it is felt', () => {
    const charm = stubbed(OUTLINES['heart'], { w: 60, h: 60, d: 20 })
    const root = made(charm)
    const attach = root.getObjectByName('attach')?.position.toArray() ?? [0, 0, 0]
    const body = hangingBodyOf(root.children[0]?.userData, attach, charm)
    if ('kind' in body) throw new Error(body.reason)
    // A heart's mass is above its middle.
    expect(body.massCenter[0]).toBeCloseTo(0, 3)
    expect(body.massCenter[1]).toBeGreaterThan(-0.072)
    expect(body.massCenter[1]).toBeLessThan(-0.055)
    expect(body.felt.length).toBeGreaterThan(80)
    for (const { at, radius } of body.felt) {
      expect(Math.abs(at[0]) + radius).toBeLessThan(0.031)
      expect(Math.abs(at[2]) + radius).toBeLessThan(0.0105)
    }
  })

  it('lies with its back on the cloth where it is pinned on, and has no loop then', () => {
    const root = made(stubbed(OUTLINES['star'], { w: 40, h: 40, d: 6 }, 'pin_back'))
    const box = new Box3().setFromObject(root, true)
    expect(box.min.z * 1000).toBeCloseTo(2.5, 1)
    expect(root.getObjectByName('loop_mesh')).toBeUndefined()
  })

  it('has another address once anything of it is told otherwise', () => {
    const one = stubbed(OUTLINES['star'], { w: 40, h: 40, d: 6 })
    expect(modelAddressOf(one)).toBe(modelAddressOf({ ...one, massG: 90 }))
    expect(modelAddressOf(one)).not.toBe(modelAddressOf({ ...one, dimsMm: { w: 41, h: 40, d: 6 } }))
    expect(modelAddressOf({ ...one, id: charmId('pl-nobody') }), 'a charm of the catalog').toBeNull()
  })
})
