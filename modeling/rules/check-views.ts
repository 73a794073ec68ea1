import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import * as THREE from 'three'
import { builtInCatalog } from '../../src/catalog/built-in'
import { charmId } from '../../src/look/ids'
import { IS_USUAL } from '../../src/scoring/visibility/visibility'
import { glbIo } from '../kit/glb'
import { cornersOf } from '../kit/measure'
import { modelsFolder } from '../models-folder'
import { opaqueCorners } from '../rests/opaque-corners'
import { type DrawnBody, drawCarrier, drawnAtRest } from '../views/drawn-rest'
import { placesThatFit } from './clasp'
import type { Finding } from './finding'

interface ViewReport {
  readonly findings: readonly Finding[]
  /** Of the placements, percent, and mean errors of shares, 0…1. */
  readonly figures: Readonly<Record<string, number>>
}

/** A share that differs more than this from the drawing is wrong. */
const NEAR = 0.3
/** Of all placements. */
const AT_LEAST = { 'best usual view within .3, %': 99 } as const
const AT_MOST = { 'best usual view, mean error': 0.05, 'each view, mean error': 0.05 } as const

/**
 * Draws every charm where its rest says that it hangs, on every place of every carrier that takes it, and compares what
 * shows with what the rest says; what all of them may be is held when `all` are looked at.
 */
export const checkViews = async (ids: readonly string[], all: boolean): Promise<ViewReport> => {
  const io = await glbIo()
  const catalog = builtInCatalog()
  const documentOf = (folder: string, id: string): Promise<Document> =>
    io.readBinary(readFileSync(join(modelsFolder, folder, `${id}.glb`)))
  const carriers = await Promise.all(
    [...catalog.carriers.values()].map(async (facts) => ({
      facts,
      drawn: drawCarrier(facts, opaqueCorners(await documentOf('carriers', facts.id))),
    })),
  )
  const findings: Finding[] = []
  const [bests, each]: [number[], number[]] = [[], []]
  for (const id of ids) {
    const charm = catalog.charms.get(charmId(id))
    if (!charm) continue
    const corners = cornersOf(await documentOf('charms', id), (_, isBody) => isBody)
    const body: DrawnBody = { corners, bounds: new THREE.Box3().setFromArray([...corners]) }
    for (const { facts, drawn } of carriers) {
      for (const anchor of placesThatFit(catalog, facts, charm)) {
        const rest = anchor.rests?.of(charm, null)
        if (!rest) continue
        const shares = drawnAtRest(drawn, body, anchor, rest)
        for (const [i, share] of shares.entries()) each.push(Math.abs(share - (rest.visible[i] ?? 0)))
        const [said, seen] = [bestUsual([...rest.visible]), bestUsual(shares)]
        bests.push(Math.abs(said - seen))
        if (Math.abs(said - seen) > NEAR)
          findings.push({
            id,
            level: 'warning',
            text: `${facts.id} ${anchor.id}: best usual view ${seen.toFixed(2)} drawn, ${said.toFixed(2)} said`,
          })
      }
    }
  }
  const figures: Record<string, number> = {
    placements: bests.length,
    'best usual view within .3, %':
      Math.round((1000 * bests.filter((error) => error <= NEAR).length) / Math.max(1, bests.length)) / 10,
    'best usual view, mean error': meanOf(bests),
    'each view, mean error': meanOf(each),
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

const bestUsual = (shares: readonly number[]): number =>
  Math.max(...shares.filter((_, i) => IS_USUAL[i] === 1))

const meanOf = (values: readonly number[]): number =>
  Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / Math.max(1, values.length)) / 1000
