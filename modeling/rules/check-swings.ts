import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { builtInCatalog } from '../../src/catalog/built-in'
import { HANG_ADVICE, type HangAdvice } from '../../src/look/facts/resting'
import { fit } from '../../src/look/fit/fit'
import { charmId, colorwayId } from '../../src/look/ids'
import { emptyLook } from '../../src/look/look'
import { slotId } from '../../src/look/slot'
import { COVERED, LIES, TURNED } from '../../src/motion/rests/hang-still'
import { solidCorners } from '../fields/build'
import { glbIo } from '../kit/glb'
import { modelsFolder } from '../models-folder'
import { opaqueCorners } from '../rests/opaque-corners'
import { hungCarrier } from './clasp'
import type { Finding } from './finding'
import { solidMesh } from './solid-mesh'
import { felt, NEVER, type Swing, swingingCharm, swingOn } from './swing'

interface SwingReport {
  readonly findings: readonly Finding[]
  /** Percent of the placements, and degrees. */
  readonly figures: Readonly<Record<string, number>>
}

/** Of all placements, percent: what was reached; only ever better. */
const AT_MOST = {
  'sunk > 1 mm, %': 1,
  'sunk > 4 mm, %': 0,
  'turned, covered or sunk, not lying, %': 1.3,
  'lying, %': 0.9,
  'seen and not advised, %': 0,
  'advised and not seen, %': 0,
  'chain > 20° and touches nothing, %': 0,
  'main zip chain > 20°, %': 0,
  'main zip chain, median °': 6.5,
} as const
const AT_LEAST = { 'at rest within 4 s, %': 100, 'returns exactly, %': 100 } as const
const SOON = 4
/** Degrees off the plumb line from which one sees a stick in the air. */
const STICK = 20

/** Swings charms on every place of every carrier that takes them, but in no window; what all of them may be is held when `all` are looked at. */
export const checkSwings = async (ids: readonly string[], all: boolean): Promise<SwingReport> => {
  const io = await glbIo()
  const catalog = builtInCatalog()
  const documentOf = (folder: string, id: string): Promise<Document> =>
    io.readBinary(readFileSync(join(modelsFolder, folder, `${id}.glb`)))
  const carriers = await Promise.all(
    [...catalog.carriers.values()].map(async (facts) => {
      const document = await documentOf('carriers', facts.id)
      return {
        ...hungCarrier(facts, document),
        mesh: felt(solidCorners(document)),
        opaque: solidMesh(opaqueCorners(document)),
      }
    }),
  )
  const findings: Finding[] = []
  const swings: Swing[] = []
  const places: string[] = []
  const said: (readonly HangAdvice[])[] = []
  for (const id of ids) {
    const facts = catalog.charms.get(charmId(id))
    const charm = facts && swingingCharm(facts, await documentOf('charms', id))
    if (!charm) continue
    for (const carrier of carriers) {
      const bare = emptyLook(carrier.facts.id, carrier.facts.colorways[0]?.id ?? colorwayId(''))
      for (const anchor of carrier.facts.anchors.values()) {
        if (anchor.kind === 'window_insert' || !fit(catalog, bare, facts.id, slotId(anchor.id)).fits) continue
        const swing = swingOn(carrier, charm, anchor)
        swings.push(swing)
        places.push(anchor.id)
        said.push(anchor.rests?.of(facts, null).advice ?? [])
        if (swing.rests === Infinity)
          findings.push({
            id,
            level: 'error',
            text: `is not at rest after ${NEVER} s: ${carrier.facts.id} ${anchor.id}`,
          })
      }
    }
  }
  const share = (which: (swing: Swing, index: number) => boolean, of: readonly Swing[] = swings): number =>
    Math.round((1000 * of.filter(which).length) / Math.max(1, of.length)) / 10
  const zips = swings.filter((_, index) => places[index]?.startsWith('main_zip'))
  const lies = ({ bodyLeans, touches }: Swing): boolean => bodyLeans > LIES && touches
  const seen = (swing: Swing): Readonly<Record<HangAdvice, boolean>> => ({
    LIES_ON: lies(swing),
    COVERED: swing.covered >= COVERED,
    TURNED: swing.faceOff > TURNED,
  })
  const differs = (swing: Swing, index: number, isSaid: boolean): boolean =>
    HANG_ADVICE.some((one) => said[index]?.includes(one) === isSaid && seen(swing)[one] !== isSaid)
  const wrong = ({ faceOff, covered, sunk }: Swing): boolean =>
    faceOff > TURNED || covered >= COVERED || sunk > 0.001
  const figures: Record<string, number> = {
    placements: swings.length,
    'sunk > 1 mm, %': share(({ sunk }) => sunk > 0.001),
    'sunk > 4 mm, %': share(({ sunk }) => sunk > 0.004),
    'turned > 30°, not lying, %': share((swing) => swing.faceOff > TURNED && !lies(swing)),
    'covered, not lying, %': share((swing) => swing.covered >= COVERED && !lies(swing)),
    'turned, covered or sunk, not lying, %': share((swing) => wrong(swing) && !lies(swing)),
    'lying, %': share(lies),
    'seen and not advised, %': share((swing, index) => differs(swing, index, false)),
    'advised and not seen, %': share((swing, index) => differs(swing, index, true)),
    'chain > 20°, %': share(({ chainLeans }) => chainLeans > STICK),
    'chain > 20° and touches nothing, %': share(({ chainLeans, touches }) => chainLeans > STICK && !touches),
    'main zip chain > 20°, %': share(({ chainLeans }) => chainLeans > STICK, zips),
    'main zip chain, median °': Math.round(10 * median(zips.map(({ chainLeans }) => chainLeans))) / 10,
    'at rest within 4 s, %': share(({ rests }) => rests <= SOON),
    'returns exactly, %': share(({ returns }) => returns),
  }
  if (!all) return { findings, figures }
  const beyond = (name: string, text: string): void =>
    void findings.push({ id: 'all', level: 'error', text: `${name}: ${figures[name]}, ${text}` })
  for (const [name, most] of Object.entries(AT_MOST))
    if ((figures[name] ?? 0) > most) beyond(name, `at most ${most}`)
  for (const [name, least] of Object.entries(AT_LEAST))
    if ((figures[name] ?? 0) < least) beyond(name, `at least ${least}`)
  return { findings, figures }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
