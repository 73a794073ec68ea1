import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { unmeasuredCatalog } from '../../src/catalog/built-in'
import { charmId } from '../../src/look/ids'
import { glbIo } from '../kit/glb'
import { modelsFolder } from '../models-folder'
import {
  faultsOf,
  type Hold,
  holdOn,
  hungCarrier,
  hungCharm,
  kindsThatFit,
  placesThatFit,
  threadOn,
} from './clasp'
import type { Finding } from './finding'
import type { Thread } from './threaded'

/** Percent of all clasps on all places that must go round the bar and cut into it by no more (m): what was reached; only ever better. */
const THREADED = { name: 'threaded, %', least: 96.7, mostCut: 0.001 } as const

interface HoldReport {
  readonly findings: readonly Finding[]
  /**
   * Percent of the holds within so many millimeters: clasp to cloth, clasp into cloth, body into the carrier; and of every
   * clasp on every place that takes it those that go round something, and those that cut into nothing as well.
   */
  readonly figures: Readonly<Record<string, number>>
}

/**
 * Hangs charms on every kind of anchor, of every carrier, that takes them, and the first of each clasp on every anchor;
 * how many of these are threaded is held when `all` are looked at.
 */
export const checkHolds = async (ids: readonly string[], all: boolean): Promise<HoldReport> => {
  const io = await glbIo()
  const catalog = unmeasuredCatalog()
  const documentOf = (folder: string, id: string): Promise<Document> =>
    io.readBinary(readFileSync(join(modelsFolder, folder, `${id}.glb`)))
  const carriers = await Promise.all(
    [...catalog.carriers.values()]
      .filter(({ id }) => existsSync(join(modelsFolder, 'carriers', `${id}.glb`)))
      .map(async (facts) => hungCarrier(facts, await documentOf('carriers', facts.id))),
  )
  const holds: Hold[] = []
  const threads: Thread[] = []
  const firsts = new Map<string, string>()
  for (const { id, mechanism } of catalog.charms.values())
    if (!firsts.has(mechanism)) firsts.set(mechanism, id)
  for (const id of ids) {
    const facts = catalog.charms.get(charmId(id))
    if (!facts) continue
    const charm = hungCharm(facts, await documentOf('charms', id))
    for (const carrier of firsts.get(facts.mechanism) === id ? carriers : [])
      for (const anchor of placesThatFit(catalog, carrier.facts, facts)) {
        const thread = threadOn(carrier, charm, anchor)
        if (thread !== null) threads.push(thread)
      }
    for (const carrier of carriers)
      for (const anchor of kindsThatFit(catalog, carrier.facts, facts)) {
        const hold = holdOn(carrier, charm, anchor)
        if (hold !== null) holds.push(hold)
      }
  }
  const within = (fault: 'gap' | 'bite' | 'sink', most: number): number =>
    Math.round((1000 * holds.filter((hold) => hold[fault] <= most).length) / Math.max(1, holds.length)) / 10
  const share = (of: readonly Thread[]): number =>
    Math.round((1000 * of.length) / Math.max(1, threads.length)) / 10
  const threaded = threads.filter((one) => one.threaded)
  const whole = share(threaded.filter(({ cut }) => cut <= THREADED.mostCut))
  const findings = holds.flatMap(faultsOf)
  if (all && whole < THREADED.least) {
    const text = `${THREADED.name}: ${whole}, at least ${THREADED.least}`
    findings.push({ id: 'all', level: 'error', text })
  }
  return {
    findings,
    figures: {
      holds: holds.length,
      'clasps on places': threads.length,
      'round something, %': share(threaded),
      [THREADED.name]: whole,
      'touches within 1 mm, %': within('gap', 1),
      'cuts in at most 1 mm, %': within('bite', 1),
      'cuts in at most 2 mm, %': within('bite', 2),
      'sinks at most 2 mm, %': within('sink', 2),
      'sinks at most 5 mm, %': within('sink', 5),
    },
  }
}
