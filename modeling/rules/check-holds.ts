import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { builtInCatalog } from '../../src/catalog/built-in'
import { charmId } from '../../src/look/ids'
import { glbIo } from '../kit/glb'
import { modelsFolder } from '../models-folder'
import { faultsOf, type Hold, holdOn, hungCarrier, hungCharm, kindsThatFit } from './clasp'
import type { Finding } from './finding'

interface HoldReport {
  readonly findings: readonly Finding[]
  /** Percent of the holds within so many millimeters: clasp to cloth, clasp into cloth, body into the carrier. */
  readonly figures: Readonly<Record<string, number>>
}

/** Hangs charms on every kind of anchor, of every carrier, that takes them. */
export const checkHolds = async (ids: readonly string[]): Promise<HoldReport> => {
  const io = await glbIo()
  const catalog = builtInCatalog()
  const documentOf = (folder: string, id: string): Promise<Document> =>
    io.readBinary(readFileSync(join(modelsFolder, folder, `${id}.glb`)))
  const carriers = await Promise.all(
    [...catalog.carriers.values()]
      .filter(({ id }) => existsSync(join(modelsFolder, 'carriers', `${id}.glb`)))
      .map(async (facts) => hungCarrier(facts, await documentOf('carriers', facts.id))),
  )
  const holds: Hold[] = []
  for (const id of ids) {
    const facts = catalog.charms.get(charmId(id))
    if (!facts) continue
    const charm = hungCharm(facts, await documentOf('charms', id))
    for (const carrier of carriers)
      for (const anchor of kindsThatFit(catalog, carrier.facts, facts)) {
        const hold = holdOn(carrier, charm, anchor)
        if (hold !== null) holds.push(hold)
      }
  }
  const within = (fault: 'gap' | 'bite' | 'sink', most: number): number =>
    Math.round((1000 * holds.filter((hold) => hold[fault] <= most).length) / Math.max(1, holds.length)) / 10
  return {
    findings: holds.flatMap(faultsOf),
    figures: {
      holds: holds.length,
      'touches within 1 mm, %': within('gap', 1),
      'cuts in at most 1 mm, %': within('bite', 1),
      'cuts in at most 2 mm, %': within('bite', 2),
      'sinks at most 2 mm, %': within('sink', 2),
      'sinks at most 5 mm, %': within('sink', 5),
    },
  }
}
