import { Group, Mesh, MeshStandardMaterial, PlaneGeometry } from 'three'
import { describe, expect, it, vi } from 'vitest'
import type { Field } from '../../../src/look/facts/charm'
import { inscriptionOf } from '../../../src/scene/charm/drawn-inscription'

const fields: readonly Field[] = ['front', 'back'].map((id) => ({
  id,
  initial: '',
  maxLength: 12,
  unit: 'characters',
}))

/** A tag with a place for words on either side; what the model has there is clear or not. */
function tag(opacity: number) {
  const sample = new MeshStandardMaterial({ name: 'words', opacity })
  const quads = ['text_front', 'text_back'].map((name) => {
    const quad = new Mesh(new PlaneGeometry(), sample)
    quad.name = name
    return quad
  })
  const place = { width: 0.04, height: 0.015, ink: '#223344' }
  const writing = { front: { node: 'text_front', ...place }, back: { node: 'text_back', ...place } }
  const root = new Group().add(...quads)
  const inscription = inscriptionOf(root, { states: {}, writing, spinning: {}, loose: null })
  const shown = () =>
    quads.map(({ visible, material }) => visible && (material === sample ? 'sample' : 'own'))
  return { inscription, shown }
}

describe('what stands on a charm', () => {
  const drawn = () =>
    vi.stubGlobal('document', { createElement: () => ({ width: 0, height: 0, getContext: () => null }) })

  it('is what its picture shows until its owner writes', () => {
    drawn()
    const { inscription, shown } = tag(1)
    inscription.write({}, fields)
    expect(shown()).toEqual(['sample', 'sample'])
    inscription.write({ front: 'HI' }, fields)
    expect(shown(), 'the other side is blank then').toEqual(['own', false])
    inscription.write({}, fields)
    expect(shown()).toEqual(['sample', 'sample'])
  })

  it('is nothing where only a space was written, or the model has nothing there', () => {
    drawn()
    const spaced = tag(1)
    spaced.inscription.write({ front: ' ' }, fields)
    expect(spaced.shown()).toEqual([false, false])
    const clear = tag(0)
    clear.inscription.write({}, fields)
    expect(clear.shown()).toEqual([false, false])
  })
})
