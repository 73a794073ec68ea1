import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { builtInCatalog } from '../../src/catalog/built-in'
import { fit } from '../../src/look/fit/fit'
import { charmId, colorwayId } from '../../src/look/ids'
import { emptyLook } from '../../src/look/look'
import { slotId } from '../../src/look/slot'
import { solidCorners } from '../fields/build'
import { glbIo } from '../kit/glb'
import { modelsFolder } from '../models-folder'
import { hungCarrier } from './clasp'
import type { Finding } from './finding'
import { felt, NEVER, type Swing, swingingCharm, swingOn } from './swing'

interface SwingReport {
  readonly findings: readonly Finding[]
  /** Percent of the placements that are sunk deeper, and that are at rest within 4 s of a flick or never. */
  readonly figures: Readonly<Record<string, number>>
}

/** Percent of all placements that may be sunk deeper, and that must be at rest in time: what was reached; only ever better. */
const LIMITS = { 'sunk > 1 mm, %': 10.5, 'sunk > 4 mm, %': 1.6 } as const
const AT_REST = { name: 'at rest within 4 s, %', least: 91.4 } as const
const SOON = 4

/** Swings charms on every place of every carrier that takes them, but in no window; what all of them may be is held when `all` are looked at. */
export const checkSwings = async (ids: readonly string[], all: boolean): Promise<SwingReport> => {
  const io = await glbIo()
  const catalog = builtInCatalog()
  const documentOf = (folder: string, id: string): Promise<Document> =>
    io.readBinary(readFileSync(join(modelsFolder, folder, `${id}.glb`)))
  const carriers = await Promise.all(
    [...catalog.carriers.values()].map(async (facts) => {
      const document = await documentOf('carriers', facts.id)
      return { ...hungCarrier(facts, document), mesh: felt(solidCorners(document)) }
    }),
  )
  const findings: Finding[] = []
  const swings: Swing[] = []
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
        if (swing.rests === Infinity)
          findings.push({
            id,
            level: 'error',
            text: `is not at rest after ${NEVER} s: ${carrier.facts.id} ${anchor.id}`,
          })
      }
    }
  }
  const share = (which: (swing: Swing) => boolean): number =>
    Math.round((1000 * swings.filter(which).length) / Math.max(1, swings.length)) / 10
  const figures: Record<string, number> = {
    placements: swings.length,
    'sunk > 1 mm, %': share(({ sunk }) => sunk > 0.001),
    'sunk > 4 mm, %': share(({ sunk }) => sunk > 0.004),
    [AT_REST.name]: share(({ rests }) => rests <= SOON),
    'never at rest, %': share(({ rests }) => rests === Infinity),
  }
  if (!all) return { findings, figures }
  const beyond = (name: string, text: string): void =>
    void findings.push({ id: 'all', level: 'error', text: `${name}: ${figures[name]}, ${text}` })
  for (const [name, most] of Object.entries(LIMITS))
    if ((figures[name] ?? 0) > most) beyond(name, `at most ${most}`)
  if ((figures[AT_REST.name] ?? 0) < AT_REST.least) beyond(AT_REST.name, `at least ${AT_REST.least}`)
  return { findings, figures }
}
