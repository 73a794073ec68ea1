import {
  type BufferGeometry,
  Group,
  InstancedMesh,
  Mesh,
  MeshPhysicalMaterial,
  type Object3D,
  SphereGeometry,
} from 'three'
import { describe, expect, it, vi } from 'vitest'
import { growFur, shellsFor } from '../../../src/scene/fur/fur'

const furry = (lengthMm = 3): MeshPhysicalMaterial => {
  const material = new MeshPhysicalMaterial({ color: '#9C6B45' })
  material.userData['fur'] = { lengthMm }
  return material
}

const bear = (...materials: readonly MeshPhysicalMaterial[]): Group => {
  const root = new Group()
  for (const material of materials) root.add(new Mesh(new SphereGeometry(0.02, 8, 6), material))
  return root
}

const pilesOf = (root: Object3D): readonly InstancedMesh[] => {
  const found: InstancedMesh[] = []
  root.traverse((node) => node instanceof InstancedMesh && found.push(node))
  return found
}

const pileOf = (root: Object3D): InstancedMesh<BufferGeometry, MeshPhysicalMaterial> => {
  const [pile] = pilesOf(root)
  if (pile === undefined) throw new Error('no pile')
  return pile as InstancedMesh<BufferGeometry, MeshPhysicalMaterial>
}

/** The uniforms the pile's shader is given. */
const uniformsOf = <T>(root: Object3D): Readonly<Record<string, { readonly value: T }>> => {
  const shader = { uniforms: {}, vertexShader: '', fragmentShader: '' }
  pileOf(root).material.onBeforeCompile(shader as never, undefined as never)
  return shader.uniforms
}

describe('the number of shells', () => {
  it('grows with the height on screen: none when tiny, 6 to 8 on a bag, 14 close up', () => {
    expect([20, 79, 80, 150, 250, 400, 900].map((px) => shellsFor(px))).toEqual([0, 0, 6, 6, 8, 11, 14])
  })

  it('is larger still for a charm taller than a screen of 1080 lines', () => {
    expect(shellsFor(1100)).toBe(20)
  })

  it('never falls when the charm comes closer', () => {
    for (let px = 0; px < 1400; px++) expect(shellsFor(px + 1)).toBeGreaterThanOrEqual(shellsFor(px))
  })

  it('stays as it is at a border, so that a swinging charm does not flicker', () => {
    expect(shellsFor(172, 6)).toBe(6)
    expect(shellsFor(168, 8)).toBe(8)
    expect(shellsFor(190, 6)).toBe(8)
    expect(shellsFor(150, 8)).toBe(6)
  })
})

describe('fur', () => {
  it('costs one instanced draw for each furry mesh and leaves the others alone', () => {
    const plain = new MeshPhysicalMaterial()
    const root = bear(furry(), plain, furry(2))
    const fur = growFur(root)
    expect(pilesOf(root)).toHaveLength(2)
    expect(fur.draws).toBe(2)
    expect(root.children[1]).toMatchObject({ material: plain })
    expect(root.children[1]?.children).toHaveLength(0)
    fur.dispose()
  })

  it('draws as many shells as its height on screen asks for and hides them when tiny', () => {
    const root = bear(furry())
    const fur = growFur(root, { pxHeight: 900 })
    const pile = pileOf(root)
    expect([fur.shells, pile.count, pile.visible]).toEqual([14, 14, true])
    fur.setLevel(200)
    expect([fur.shells, pile.count, pile.visible]).toEqual([8, 8, true])
    fur.setLevel(40)
    expect([fur.shells, pile.visible]).toEqual([0, false])
    fur.dispose()
  })

  it('is opaque on any canvas unless MSAA samples are asked for', () => {
    const coverages = ([undefined, 'pattern', 'samples'] as const).map((coverage) => {
      const root = bear(furry())
      const fur = growFur(root, coverage === undefined ? {} : { coverage })
      const { alphaToCoverage, transparent } = pileOf(root).material
      fur.dispose()
      return [alphaToCoverage, transparent]
    })
    expect(coverages).toEqual([
      [false, false],
      [false, false],
      [true, false],
    ])
  })

  it('has no shells on a model without pile', () => {
    const fur = growFur(bear(new MeshPhysicalMaterial()))
    expect([fur.shells, fur.draws]).toEqual([0, 0])
    fur.dispose()
  })

  it('shares the geometry of the mesh and its color, so that a tint reaches the pile', () => {
    const material = furry()
    const root = bear(material)
    const fur = growFur(root)
    const pile = pileOf(root)
    const skin = root.children[0] as Mesh<BufferGeometry, MeshPhysicalMaterial>
    expect(pile.geometry).toBe(skin.geometry)
    skin.material.color.set('#112233')
    expect(pile.material.color.getHexString()).toBe('112233')
    fur.dispose()
  })

  it('never answers a pointer: the skin below it does', () => {
    const root = bear(furry())
    const fur = growFur(root)
    const pile = pileOf(root)
    const hits: never[] = []
    pile.raycast(undefined as never, hits)
    expect(hits).toEqual([])
    fur.dispose()
  })

  it('gives everything back when it is disposed, and only once', () => {
    const material = furry()
    const root = bear(material)
    const geometry = (root.children[0] as Mesh).geometry
    const freed: string[] = []
    const fur = growFur(root)
    const pile = pileOf(root)
    geometry.addEventListener('dispose', () => freed.push('geometry'))
    material.addEventListener('dispose', () => freed.push('base'))
    pile.addEventListener('dispose', () => freed.push('instances'))
    pile.material.addEventListener('dispose', () => freed.push('shells'))
    ;((root.children[0] as Mesh).material as MeshPhysicalMaterial).addEventListener('dispose', () =>
      freed.push('skin'),
    )
    fur.dispose()
    fur.dispose()
    expect(freed.toSorted()).toEqual(['instances', 'shells', 'skin'])
    expect(pilesOf(root)).toHaveLength(0)
    expect(root.children[0]).toMatchObject({ material })
  })

  it('frees the painted strands with the last charm that wears them', async () => {
    // Furs of other tests may still wear the shared ones.
    vi.resetModules()
    const { growFur } = await import('../../../src/scene/fur/fur')
    const [first, second] = [bear(furry()), bear(furry())]
    const [a, b] = [growFur(first), growFur(second)]
    const strands = uniformsOf<EventTarget>(first)['furPile']?.value
    expect(uniformsOf<EventTarget>(second)['furPile']?.value).toBe(strands)
    let freed = 0
    strands?.addEventListener('dispose', () => {
      freed += 1
    })
    a.dispose()
    expect(freed).toBe(0)
    b.dispose()
    expect(freed).toBe(1)
  })

  it('keeps its length in millimeters when the file scales its meshes', () => {
    const lengths = [1, 0.02].map((scale) => {
      const root = bear(furry(3))
      root.children[0]?.scale.setScalar(scale)
      const fur = growFur(root)
      const length = uniformsOf<number>(root)['furLength']?.value ?? 0
      fur.dispose()
      return length * scale
    })
    expect(lengths[0]).toBeCloseTo(0.003, 9)
    expect(lengths[1]).toBeCloseTo(0.003, 9)
  })
})
