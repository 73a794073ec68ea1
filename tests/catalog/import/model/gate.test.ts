import { describe, expect, it } from 'vitest'
import { writeCharm } from '../../../../src/catalog/import/model/clean/write-charm'
import { type GateVerdict, passGate } from '../../../../src/catalog/import/model/gate'
import { drawPicture } from '../../../../src/cli/model/draw-picture'
import { loadDraco } from '../../../../src/cli/model/load-draco'
import { hostileModels } from './hostile-models'

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
