import { Mesh } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showsColors } from '../../../src/scene/models/even-colors'
import { createModelCache, materialsOf, roleOf } from '../../../src/scene/models/model-cache'
import { bareGlb } from '../bare-glb'

const dice = bareGlb('models/charms/el-mood-dice.glb')

/** Answers each request with the next of these; the last repeats. */
function serve(...answers: readonly (() => Response)[]) {
  let asked = 0
  const fetching = vi.fn(async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)]
    if (!answer) throw new Error('nothing to answer')
    return answer()
  })
  vi.stubGlobal('fetch', fetching)
  return fetching
}
const glb = () => new Response(dice, { headers: { 'content-length': String(dice.byteLength) } })
const broken = () => new Response('not found', { status: 404 })

afterEach(() => vi.unstubAllGlobals())

describe('the model cache', () => {
  it('fetches a model once for all who ask', async () => {
    const fetching = serve(glb)
    const cache = createModelCache()
    const [a, b] = await Promise.all([cache.load('/ring.glb'), cache.load('/ring.glb')])
    expect(a).toBe(b)
    expect(await cache.load('/ring.glb')).toBe(a)
    expect(fetching).toHaveBeenCalledTimes(1)
  })

  it('forgets a failed load, so that asking again tries again', async () => {
    const fetching = serve(broken, glb)
    const cache = createModelCache()
    await expect(cache.load('/ring.glb')).rejects.toThrow('404')
    await expect(cache.load('/ring.glb')).resolves.toBeDefined()
    expect(fetching).toHaveBeenCalledTimes(2)
  })

  it('forgets bytes that are no model', async () => {
    serve(() => new Response('oops', { headers: { 'content-length': '4' } }), glb)
    const cache = createModelCache()
    await expect(cache.load('/ring.glb')).rejects.toThrow()
    await expect(cache.load('/ring.glb')).resolves.toBeDefined()
  })

  it('tells how far it is, rising and below one until it is there', async () => {
    serve(glb)
    const shares: number[] = []
    await createModelCache().load('/ring.glb', (share) => shares.push(share))
    expect(shares.length).toBeGreaterThan(0)
    expect(shares.every((share, index) => share <= 0.99 && share >= (shares[index - 1] ?? 0))).toBe(true)
  })

  it('keeps what a material is for and takes its name away from the shader', async () => {
    serve(glb)
    const { root } = await createModelCache().load('/ring.glb')
    const materials: ReturnType<typeof materialsOf>[number][] = []
    root.traverse((node) => materials.push(...materialsOf(node)))
    expect(materials.length).toBeGreaterThan(2)
    expect(materials.every(({ name }) => name === '')).toBe(true)
    expect(materials.map(roleOf)).toContain('metal_silver')
  })

  it('gives every shape colors, so that one program draws them, and still knows which have their own', async () => {
    serve(glb)
    const { root } = await createModelCache().load('/ring.glb')
    const shapes: Mesh[] = []
    root.traverse((node) => {
      if (node instanceof Mesh) shapes.push(node)
    })
    const colored = (mesh: Mesh) => materialsOf(mesh).some(showsColors)
    expect(new Set(shapes.map(colored)).size).toBe(2)
    expect(shapes.every((mesh) => materialsOf(mesh).every(({ vertexColors }) => vertexColors))).toBe(true)
    for (const mesh of shapes) {
      const { array } = mesh.geometry.getAttribute('color')
      expect(array.every((value) => value === 255)).toBe(!colored(mesh))
    }
  })

  it('frees the graphics memory when the last holder leaves', async () => {
    serve(glb)
    const cache = createModelCache()
    const { root } = await cache.load('/ring.glb')
    let freed = 0
    let meshes = 0
    root.traverse((node) => {
      if (!('isMesh' in node)) return
      meshes += 1
      ;(node as Mesh).geometry.addEventListener('dispose', () => {
        freed += 1
      })
    })
    const first = cache.retain('/ring.glb')
    const second = cache.retain('/ring.glb')
    first()
    first()
    expect(freed).toBe(0)
    second()
    expect(freed).toBe(meshes)
  })
})
