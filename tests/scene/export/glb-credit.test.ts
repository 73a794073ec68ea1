import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credited } from '../../../src/scene/export/glb-credit'
import { type GlbJson, withGlbJson } from '../../../src/scene/export/glb-json'

/** A GLB of this JSON and these bytes (glTF 2.0, section 4.4). */
function glbOf(json: GlbJson, binary: Uint8Array): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(json))
  const padded = Math.ceil(text.length / 4) * 4
  const out = new Uint8Array(12 + 8 + padded + 8 + binary.length).fill(0x20)
  const view = new DataView(out.buffer)
  for (const [at, value] of [
    [0, 0x46546c67],
    [4, 2],
    [8, out.length],
    [12, padded],
    [16, 0x4e4f534a],
    [20 + padded, binary.length],
    [24 + padded, 0x004e4942],
  ] as const)
    view.setUint32(at, value, true)
  out.set(text, 20)
  out.set(binary, 28 + padded)
  return out.buffer
}

const credit = { title: 'Fog', creator: 'Mia', description: 'Gray', link: null, locale: 'zh-CN' } as const

describe('the credit of a model', () => {
  it('is found where KHR_xmp_json_ld wants it, beside what was there', () => {
    const json = credited(
      { asset: { version: '2.0' }, extensionsUsed: ['KHR_texture_transform'], extensions: { other: {} } },
      { ...credit, link: 'https://dangle.example/#l=x' },
    )
    expect(json['extensionsUsed']).toEqual(['KHR_texture_transform', 'KHR_xmp_json_ld'])
    expect(json['asset']).toEqual({ version: '2.0', extensions: { KHR_xmp_json_ld: { packet: 0 } } })
    expect(json['extensions']).toMatchObject({
      other: {},
      KHR_xmp_json_ld: {
        packets: [
          {
            'dc:title': { '@type': 'rdf:Alt', 'rdf:_1': { '@language': 'zh-cn', '@value': 'Fog' } },
            'dc:creator': { '@list': ['Mia'] },
            'dc:source': 'https://dangle.example/#l=x',
          },
        ],
      },
    })
  })

  it('names no source when there is none', () => {
    expect(JSON.stringify(credited({ asset: {} }, credit))).not.toContain('dc:source')
  })

  it('changes the JSON of a GLB and not one byte of the rest', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ minLength: 4, maxLength: 64 }), (creator, bytes) => {
        const binary = bytes.subarray(0, bytes.length - (bytes.length % 4))
        const out = withGlbJson(glbOf({ asset: { version: '2.0' } }, binary), (json) =>
          credited(json, { ...credit, creator }),
        )
        const view = new DataView(out)
        expect(view.getUint32(8, true)).toBe(out.byteLength)
        const length = view.getUint32(12, true)
        expect(length % 4).toBe(0)
        const json = JSON.parse(new TextDecoder().decode(new Uint8Array(out, 20, length)))
        expect(json.extensions.KHR_xmp_json_ld.packets[0]['dc:creator']).toEqual({ '@list': [creator] })
        expect([...new Uint8Array(out, 28 + length)]).toEqual([...binary])
      }),
      { numRuns: 60 },
    )
  })
})
