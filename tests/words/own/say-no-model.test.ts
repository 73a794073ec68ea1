import { describe, expect, it } from 'vitest'
import type { ModelFault, ModelNotice } from '../../../src/catalog/import/model/verdict'
import { sayNoModel, sayOfModel } from '../../../src/words/own/say-no-model'
import { LANGUAGES } from '../../languages'

const FAULTS: { readonly [Code in ModelFault['code']]: Extract<ModelFault, { readonly code: Code }> } = {
  FILE_EMPTY: { code: 'FILE_EMPTY' },
  FILE_TOO_LARGE: { code: 'FILE_TOO_LARGE', bytes: 40e6, max: 25e6 },
  OTHER_FORMAT: { code: 'OTHER_FORMAT', format: 'fbx' },
  CUT_OFF: { code: 'CUT_OFF' },
  BAD_CONTAINER: { code: 'BAD_CONTAINER', why: 'length' },
  UNKNOWN_VERSION: { code: 'UNKNOWN_VERSION', version: '3.0' },
  JSON_TOO_LARGE: { code: 'JSON_TOO_LARGE', max: 2e6 },
  JSON_TOO_DEEP: { code: 'JSON_TOO_DEEP', max: 100 },
  JSON_DAMAGED: { code: 'JSON_DAMAGED' },
  BAD_FIELD: { code: 'BAD_FIELD', at: 'nodes.0' },
  BAD_REFERENCE: { code: 'BAD_REFERENCE', at: 'nodes.1' },
  NODES_TANGLED: { code: 'NODES_TANGLED', at: 'nodes.2' },
  NODES_TOO_DEEP: { code: 'NODES_TOO_DEEP', max: 512 },
  TOO_MANY: { code: 'TOO_MANY', what: 'morph targets', max: 8 },
  UNFOLDS_TOO_LARGE: { code: 'UNFOLDS_TOO_LARGE', max: 64e6 },
  OUT_OF_BOUNDS: { code: 'OUT_OF_BOUNDS', at: 'accessors.0' },
  UNKNOWN_EXTENSION: { code: 'UNKNOWN_EXTENSION', name: 'VENDOR_cloth' },
  EXTERNAL_DATA: { code: 'EXTERNAL_DATA', name: 'body.bin' },
  BAD_DATA_ADDRESS: { code: 'BAD_DATA_ADDRESS', at: 'buffers.0' },
  IMAGE_TOO_LARGE: { code: 'IMAGE_TOO_LARGE', max: 8192 },
  COMPRESSION_DAMAGED: { code: 'COMPRESSION_DAMAGED', at: 'meshes.0' },
  NOTHING_TO_SHOW: { code: 'NOTHING_TO_SHOW' },
  NO_SIZE: { code: 'NO_SIZE' },
  TOO_SLOW: { code: 'TOO_SLOW', milliseconds: 7500 },
  GAVE_UP: { code: 'GAVE_UP' },
}
const NOTICES: { readonly [Code in ModelNotice['code']]: Extract<ModelNotice, { readonly code: Code }> } = {
  PICTURE_MISSING: { code: 'PICTURE_MISSING', name: 'colormap.png' },
  PICTURE_UNREADABLE: { code: 'PICTURE_UNREADABLE', format: 'ktx2' },
  TRIANGLES_DROPPED: { code: 'TRIANGLES_DROPPED', count: 1200 },
  LINES_DROPPED: { code: 'LINES_DROPPED' },
  SIZE_READ_AS: { code: 'SIZE_READ_AS', unit: 'cm' },
  SIZE_GUESSED: { code: 'SIZE_GUESSED', declaredMm: 900 },
  MATERIALS_MERGED: { code: 'MATERIALS_MERGED', from: 12 },
  FILE_LARGE: { code: 'FILE_LARGE', bytes: 12e6 },
}

describe.each(['en', 'zh-CN'] as const)('what the gate says of a model, in %s', (locale) => {
  const language = LANGUAGES[locale]

  it('is a sentence or two for each code, with its numbers and names', () => {
    const said = [
      ...Object.values(FAULTS).map((fault) => sayNoModel(fault, language)),
      ...Object.values(NOTICES).map((notice) => sayOfModel(notice, language)),
    ]
    for (const text of said) {
      expect(text).toMatch(/[.。]$/)
      expect(text).not.toMatch(/undefined|NaN|\[object/)
    }
    const together = said.join(' ')
    for (const part of ['VENDOR_cloth', 'body.bin', 'colormap.png', '1,200', '8,192', '7.5', 'nodes.0'])
      expect(together).toContain(part)
  })

  it('tells apart what a person would do about it', () => {
    const wrongKinds = (['png', 'zip', 'fbx', 'gltf', 'unknown'] as const).map((format) =>
      sayNoModel({ code: 'OTHER_FORMAT', format }, language),
    )
    expect(new Set(wrongKinds).size).toBe(wrongKinds.length)
  })

  it('lets no file speak at length', () => {
    const name = 'x'.repeat(5000)
    expect(sayNoModel({ code: 'UNKNOWN_EXTENSION', name }, language).length).toBeLessThan(200)
    expect(sayNoModel({ code: 'BAD_FIELD', at: name }, language).length).toBeLessThan(200)
    expect(sayOfModel({ code: 'PICTURE_MISSING', name }, language).length).toBeLessThan(250)
  })
})
