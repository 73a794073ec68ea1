import { Buffer } from 'node:buffer'
import { hostileModels } from '../catalog/import/model/hostile-models'
import { dracoGlb } from '../catalog/import/model/make-draco'
import { addMesh, boxOf, charmGlb, glbOf, modelParts } from '../catalog/import/model/make-glb'
import { png } from '../share/make-png'
import { DESKTOP, expect, test } from './world'

const asText = (file: Uint8Array): string => Buffer.from(file).toString('base64')

/** As many loose triangles as a stranger may bring: seconds of work. */
function slow(): Uint8Array {
  const parts = modelParts()
  const corners = Float32Array.from(
    { length: 100_000 * 9 },
    (_, i) => (((i * 7919) % 100_003) / 100_003) * 0.06,
  )
  addMesh(parts, { POSITION: parts.accessor(corners, 'VEC3') })
  return glbOf(parts.json, parts.binary())
}

/** The charm as one writes it in centimeters, with a ring on it, its picture beside it. */
function inCentimeters(): Uint8Array {
  return charmGlb(png(), (json, parts) => {
    const ring = boxOf([0.01, 0.012, 0.002])
    addMesh(
      parts,
      { POSITION: parts.accessor(Float32Array.from(ring.positions), 'VEC3') },
      { indices: parts.accessor(Uint16Array.from(ring.indices), 'SCALAR') },
      { name: 'KeyRing', translation: [0, 0.035, 0] },
    )
    json.nodes.push({ children: [0, 1], scale: [100, 100, 100] })
    json.scenes[0].nodes = [2]
    json.images = [{ uri: 'map.png' }]
  })
}

test('a stranger’s model that is refused says why while the page goes on, and the next one comes in its true size', async ({
  visit,
}) => {
  const { page } = await visit(DESKTOP)
  const hostile = hostileModels().filter(({ file }) => file.length < 400_000)
  const few = hostile.filter((_, i) => i % 9 === 0)
  const said = await page.evaluate(
    async (files) => {
      const reader = await window.__dangle?.modelReader()
      const codes: (string | undefined)[] = []
      for (const text of files) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const read = await reader?.read(new Blob([bytes]))
        codes.push(read?.kind === 'refused' ? read.fault.code : (read?.notices[0]?.code ?? 'OK'))
      }
      reader?.close()
      return codes
    },
    few.map(({ file }) => asText(file)),
  )
  expect(said).toEqual(few.map(({ code }) => code))

  const busy = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const reader = await window.__dangle?.modelReader()
    const hasty = await window.__dangle?.modelReader(1)
    let turns = 0
    const counter = setInterval(() => {
      turns += 1
    }, 5)
    const read = await reader?.read(new Blob([bytes]))
    clearInterval(counter)
    const ended = await hasty?.read(new Blob([bytes]))
    reader?.close()
    return { kind: read?.kind, turns, ended: ended?.kind === 'refused' && ended.fault.code }
  }, asText(slow()))
  expect(busy).toMatchObject({ kind: 'model', ended: 'TOO_SLOW' })
  // A page that waited would have had no turn.
  expect(busy.turns).toBeGreaterThan(5)

  const files = [charmGlb(png()), inCentimeters(), await dracoGlb()].map(asText)
  const made = await page.evaluate(
    async ([given, picture]) => {
      const reader = await window.__dangle?.modelReader()
      const all = []
      for (const text of given) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const map = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
        const read = await reader?.read(new Blob([bytes]), [new File([map], 'map.png')])
        if (read?.kind !== 'model') return [read]
        const charm = await reader?.make(read.model, {
          turning: { up: { x: 0, z: 0 }, faceDeg: 0, scale: 1 },
          holdAt: null,
          keepsHardware: false,
          make: read.make,
          mechanism: { id: 'ball_chain' as never, mode: 'hang' },
          tone: 'silver',
          dropMm: 42,
        })
        const portrait =
          charm && (await window.__dangle?.portrait({ glb: charm.glb, heading: 'front', pixels: 64 }))
        all.push({
          notices: read.notices.map(({ code }) => code),
          hasHardware: read.hasHardware,
          dims: Object.values(charm?.facts.dimsMm ?? {}).map((side) => Math.round(side * 10) / 10),
          colors: charm?.facts.palette.length,
          side: portrait?.width,
        })
      }
      reader?.close()
      return all
    },
    [files, asText(png())] as const,
  )
  const TRUE = { dims: [40, 60, 20], colors: 4, side: 64 }
  expect(made).toEqual([
    { ...TRUE, notices: [], hasHardware: false },
    { ...TRUE, notices: ['SIZE_READ_AS'], hasHardware: true },
    { ...TRUE, notices: [], hasHardware: false },
  ])
})
