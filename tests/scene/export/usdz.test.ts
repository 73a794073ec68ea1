import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signed, slimmed } from '../../../src/scene/export/slim-usda'
import { type PackedFiles, pack, unpack } from '../../../src/scene/export/usdz-package'
import { readZip } from '../../browser/read-model'

const files = fc.dictionary(
  fc.stringMatching(/^[a-z/]{1,40}\.(usda|png)$/),
  fc.uint8Array({ maxLength: 300, size: 'max' }),
  { maxKeys: 12, noNullPrototype: true },
)

describe('a USDZ', () => {
  it('gives back every file as it was packed, in order, each beginning at a multiple of 64', () => {
    fc.assert(
      fc.property(files, (packed) => {
        const zip = pack(packed)
        const plain = (all: PackedFiles) => Object.entries(all).map(([name, bytes]) => [name, [...bytes]])
        expect(plain(unpack(zip))).toEqual(plain(packed))
        for (const { name, at, method, bytes } of readZip(zip)) {
          expect([name, at % 64, method]).toEqual([name, 0, 0])
          expect([...bytes]).toEqual([...(packed[name] ?? [])])
        }
        expect(readZip(zip)).toHaveLength(Object.keys(packed).length)
      }),
      { numRuns: 60 },
    )
  })

  it('ends with a directory that leads to every file', () => {
    const zip = pack({
      'model.usda': new Uint8Array(3),
      'geometries/a.usda': new Uint8Array(73),
      't.png': new Uint8Array(143),
    })
    const view = new DataView(zip.buffer)
    const end = zip.length - 22
    expect(view.getUint32(end, true)).toBe(0x06054b50)
    expect(view.getUint16(end + 10, true)).toBe(3)
    let at = view.getUint32(end + 16, true)
    for (let k = 0; k < 3; k++) {
      expect(view.getUint32(at, true)).toBe(0x02014b50)
      const local = view.getUint32(at + 42, true)
      expect(view.getUint32(local, true)).toBe(0x04034b50)
      expect(view.getUint32(local + 14, true)).toBe(view.getUint32(at + 16, true))
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
    }
    expect(at).toBe(end)
  })
})

describe('the text of a model', () => {
  it('has no more digits than are seen, and the same shape', () => {
    const text = slimmed(
      [
        '\t\tint[] faceVertexIndices = [0, 1, 2]',
        '\t\tnormal3f[] normals = [(0.1234567, -0.9999999, 1.000000e-8)] (',
        '\t\tpoint3f[] points = [(0.1234567, -0.0000012, 1.000000)]',
        '\t\ttexCoord2f[] primvars:st = [(0.1234567, 0.8765433)] (',
        '\t\tuniform token[] xformOpOrder = ["xformOp:transform"]',
      ].join('\n'),
    )
    expect(text.split('\n')).toEqual([
      '\t\tint[] faceVertexIndices = [0,1,2]',
      '\t\tnormal3f[] normals = [(0.123,-1,0)] (',
      '\t\tpoint3f[] points = [(0.12346,0,1)]',
      '\t\ttexCoord2f[] primvars:st = [(0.1235,0.8765)] (',
      '\t\tuniform token[] xformOpOrder = ["xformOp:transform"]',
    ])
  })

  it('is signed, whatever the words, and its materials have their names', () => {
    const text = signed(
      'string creator = "Three.js USDZExporter"\nrel material:binding = </Materials/Material_12>\n</Materials/Material_120>',
      new Map([[12, 'metal-gold']]),
      { title: 'A "b" \\ $&', creator: '米娅\nx', description: '', link: null, locale: 'en' },
    )
    expect(text).toContain('string title = "A \\"b\\" \\\\ $&"')
    expect(text).toContain('string creator = "米娅 x"')
    expect(text).toContain('</Materials/metal_gold_12>\n</Materials/Material_120>')
  })
})
