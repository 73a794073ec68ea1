import { describe, expect, it } from 'vitest'
import { type GateVerdict, passGate } from '../../../../src/catalog/import/model/gate'
import { writeCharm } from '../../../../src/catalog/import/model/write/write-charm'
import { drawPicture } from '../../../../src/cli/model/draw-picture'
import { loadDraco } from '../../../../src/cli/model/load-draco'
import { hostileModels } from './hostile-models'
import { dracoGlb } from './make-draco'

const ports = { redraw: drawPicture, loadDraco }
const pass = (file: Uint8Array): Promise<GateVerdict> => passGate(file, ports)

const codeOf = (verdict: GateVerdict): string =>
  verdict.outcome === 'reject' ? verdict.fault.code : (verdict.notices[0]?.code ?? 'OK')

describe('a hostile model', () => {
  const models = hostileModels()

  it('is one of many', () => {
    expect(models.length).toBeGreaterThan(150)
    expect(new Set(models.map(({ name }) => name)).size).toBe(models.length)
  })

  it.each(models.map((model) => [model.name, model] as const))(
    'with %s gets its answer',
    async (_, model) => {
      const verdict = await pass(model.file)
      expect([verdict.outcome, codeOf(verdict)]).toEqual([model.outcome, model.code])
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
      if (verdict.outcome === 'reject') return
      const glb = await writeCharm({ id: 'own_a', ...verdict.model, dropMm: 20, ringMm: 4 })
      const written = new TextDecoder('latin1').decode(glb)
      expect(written).not.toMatch(
        /gl_FragColor|<script>|<img|evil|polluted|KHR_lights|animations|cameras|"fur"/,
      )
    },
  )
})

describe('a damaged shape in Draco', () => {
  it.each(['EDGEBREAKER', 'SEQUENTIAL'] as const)(
    'by %s is refused, or comes out as a shape',
    async (method) => {
      const sound = await dracoGlb(() => {}, method)
      const start = new TextDecoder('latin1').decode(sound).indexOf('DRACO')
      const codes = new Set<string>()
      for (let at = start; at < start + 40; at++) {
        const file = sound.slice()
        file[at] = (file[at] ?? 0) ^ 0xff
        codes.add(codeOf(await pass(file)))
      }
      expect(codes).toContain('COMPRESSION_DAMAGED')
      for (const code of codes)
        expect([
          'COMPRESSION_DAMAGED',
          'OK',
          'SIZE_READ_AS',
          'SIZE_GUESSED',
          'NO_SIZE',
          'NOTHING_TO_SHOW',
        ]).toContain(code)
    },
  )

  it('must be as large as it said', async () => {
    const sound = await dracoGlb()
    const text = new TextDecoder('latin1').decode(sound)
    expect(text).toContain('"count":24')
    const lied = Uint8Array.from(text.replaceAll('"count":24', '"count":23'), (letter) =>
      letter.charCodeAt(0),
    )
    expect([codeOf(await pass(sound)), codeOf(await pass(lied))]).toEqual(['OK', 'COMPRESSION_DAMAGED'])
  })
})
