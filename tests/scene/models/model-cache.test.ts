import type { Mesh } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createModelShelf, materialsOf, roleOf } from '../../../src/scene/models/model-cache'
import { bareGlb } from '../bare-glb'

const ring = bareGlb('models/charms/me-ring-plain.glb')

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
const glb = () => new Response(ring, { headers: { 'content-length': String(ring.byteLength) } })
const broken = () => new Response('not found', { status: 404 })

afterEach(() => vi.unstubAllGlobals())

describe('the model shelf', () => {
  it('fetches a model once for all who ask', async () => {
    const fetching = serve(glb)
    const shelf = createModelShelf()
    const [a, b] = await Promise.all([shelf.load('/ring.glb'), shelf.load('/ring.glb')])
    expect(a).toBe(b)
    expect(await shelf.load('/ring.glb')).toBe(a)
    expect(fetching).toHaveBeenCalledTimes(1)
  })

  it('forgets a failed load, so that asking again tries again', async () => {
    const fetching = serve(broken, glb)
    const shelf = createModelShelf()
    await expect(shelf.load('/ring.glb')).rejects.toThrow('404')
    await expect(shelf.load('/ring.glb')).resolves.toBeDefined()
    expect(fetching).toHaveBeenCalledTimes(2)
  })

  it('forgets bytes that are no model', async () => {
    serve(() => new Response('oops', { headers: { 'content-length': '4' } }), glb)
    const shelf = createModelShelf()
    await expect(shelf.load('/ring.glb')).rejects.toThrow()
    await expect(shelf.load('/ring.glb')).resolves.toBeDefined()
  })

  it('tells how far it is, rising and below one until it is there', async () => {
    serve(glb)
    const shares: number[] = []
    await createModelShelf().load('/ring.glb', (share) => shares.push(share))
    expect(shares.length).toBeGreaterThan(0)
    expect(shares.every((share, index) => share <= 0.99 && share >= (shares[index - 1] ?? 0))).toBe(true)
  })

  it('keeps what a material is for and takes its name away from the shader', async () => {
    serve(glb)
    const { root } = await createModelShelf().load('/ring.glb')
    const materials: ReturnType<typeof materialsOf>[number][] = []
    root.traverse((node) => materials.push(...materialsOf(node)))
    expect(materials.length).toBeGreaterThan(2)
    expect(materials.every(({ name }) => name === '')).toBe(true)
    expect(materials.map(roleOf)).toContain('metal_silver')
  })

  it('frees the graphics memory when the last holder leaves', async () => {
    serve(glb)
    const shelf = createModelShelf()
    const { root } = await shelf.load('/ring.glb')
    let freed = 0
    let meshes = 0
    root.traverse((node) => {
      if (!('isMesh' in node)) return
      meshes += 1
      ;(node as Mesh).geometry.addEventListener('dispose', () => {
        freed += 1
      })
    })
    const first = shelf.retain('/ring.glb')
    const second = shelf.retain('/ring.glb')
    first()
    first()
    expect(freed).toBe(0)
    second()
    expect(freed).toBe(meshes)
  })
})
