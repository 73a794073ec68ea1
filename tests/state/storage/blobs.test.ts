import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orphanBlobs } from '../../../src/state/storage/blobs'

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const row = fc.record({ kind: fc.string(), blobs: fc.array(name) }, { requiredKeys: ['kind'] })

describe('blobs', () => {
  it('go exactly when no row and no step that can be undone names them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(row), fc.array(name), (blobs, rows, held) => {
        const named = new Set<string>([...rows.flatMap((one) => one.blobs ?? []), ...held])
        const gone = orphanBlobs(blobs, rows, held)
        expect(gone.filter((blob) => named.has(blob))).toEqual([])
        expect(blobs.filter((blob) => !named.has(blob))).toEqual(gone)
      }),
    )
  })

  it('all stay while a row names them in a way that this release does not know', () => {
    for (const blobs of ['a', { model: 'a' }, [{ id: 'a' }], null])
      expect(orphanBlobs(['a', 'b'], [{ kind: 'later', blobs }])).toEqual([])
  })
})
