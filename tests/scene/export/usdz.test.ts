import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signed, slimmed } from '../../../src/scene/export/slim-usda'
import { pack, unpack } from '../../../src/scene/export/usdz-package'

const files = fc.array(
  fc.record({
    name: fc.stringMatching(/^[a-z/]{1,40}\.(usda|png)$/),
    bytes: fc.uint8Array({ maxLength: 300, size: 'max' }),
  }),
  { maxLength: 12 },
)

describe('a USDZ', () => {
  it('gives back every file as it was packed, each beginning at a multiple of 64', () => {
    fc.assert(
      fc.property(files, (packed) => {
        const zip = pack(packed)
        const read = unpack(zip)
        expect(read.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
          packed.map(({ name, bytes }) => [name, [...bytes]]),
        )
        for (const { bytes } of read) expect(bytes.byteOffset % 64).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  it('ends with a directory that leads to every file', () => {
    const zip = pack(
      ['model.usda', 'geometries/a.usda', 't.png'].map((name, k) => ({
        name,
        bytes: new Uint8Array(70 * k + 3),
      })),
    )
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
      at += 46 + view.getUint16(at + 28, true)
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
