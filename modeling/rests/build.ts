import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { unmeasuredCatalog } from '../../src/catalog/built-in'
import { type RestTables, writeRests } from '../../src/catalog/rest-file'
import type { Anchor } from '../../src/look/facts/carrier'
import type { Charm } from '../../src/look/facts/charm'
import { FIRST_HANGING, MEASURED_BODIES } from '../../src/look/facts/measured-bodies'
import type { Rest } from '../../src/look/facts/resting'
import { fit } from '../../src/look/fit/fit'
import { type CarrierId, type CharmId, carrierId, colorwayId } from '../../src/look/ids'
import { emptyLook } from '../../src/look/look'
import { type RestTable, restKey } from '../../src/look/place-rests'
import { slotId } from '../../src/look/slot'
import { type RestedCarrier, restOfBody } from '../../src/motion/rests/rest-of-body'
import { inStateOf, measuredBody, type RestingBody } from '../../src/motion/rests/resting-body'
import { glbIo } from '../kit/glb'
import { bodyOfCharm } from './body-of-charm'
import { restedCarrier } from './rested-carrier'

export const restsFile = (folder: string, id: string): string => join(folder, 'carriers', `${id}-rests.json`)

const catalog = unmeasuredCatalog()

/** The charms that have a model, as they rest. */
export async function restingCharms(modelsFolder: string): Promise<ReadonlyMap<CharmId, RestingBody>> {
  const found = new Map<CharmId, RestingBody>()
  for (const facts of catalog.charms.values()) {
    const path = join(modelsFolder, 'charms', `${facts.id}.glb`)
    if (existsSync(path)) found.set(facts.id, bodyOfCharm(facts, await documentAt(path)))
  }
  return found
}

const documentAt = async (path: string): Promise<Document> => (await glbIo()).readBinary(readFileSync(path))

/** How everything rests at every place of a carrier and at every stop of its pulls, as its file says it; null without a model. */
export async function restsOf(
  modelsFolder: string,
  id: CarrierId,
  charms: ReadonlyMap<CharmId, RestingBody>,
): Promise<string | null> {
  const facts = catalog.carriers.get(id)
  const path = join(modelsFolder, 'carriers', `${id}.glb`)
  if (!facts || !existsSync(path)) return null
  const bytes = readFileSync(path)
  const carrier = restedCarrier(facts, await (await glbIo()).readBinary(bytes))
  const rests: RestTables = new Map(
    [...facts.anchors.values()].flatMap((anchor) => {
      const stops = (carrier.places.get(anchor.id) ?? []).slice(0, Math.max(1, anchor.stops.length))
      return stops.length === 0
        ? []
        : [[anchor.id, stops.map((_, stop) => restsAt(carrier, anchor, stop, charms))] as const]
    }),
  )
  return writeRests(fingerprint(bytes), rests)
}

export const fingerprint = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** The fingerprint of the model that a carrier's file of rests was measured on; null without a file. */
export function measuredModel(modelsFolder: string, id: string): string | null {
  const path = restsFile(modelsFolder, id)
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { readonly model: string }).model
    : null
}

const BODIES = MEASURED_BODIES.map(measuredBody)

function restsAt(
  carrier: RestedCarrier,
  anchor: Anchor,
  stop: number,
  charms: ReadonlyMap<CharmId, RestingBody>,
): RestTable {
  const here = [...catalog.charms.values()].filter((charm) => takes(carrier, anchor, stop, charm))
  const named = new Map<string, Rest>()
  for (const charm of here) {
    const body = charms.get(charm.id)
    if (!body) continue
    named.set(charm.id, restOfBody(carrier, anchor, stop, body))
    for (const [state, shape] of charm.shapes)
      named.set(restKey(charm, state), restOfBody(carrier, anchor, stop, inStateOf(body, shape)))
  }
  const hubs = stop > 0 ? [] : here
  const rings = hubs.flatMap((hub) => {
    const body = charms.get(hub.id)
    if (!body || hub.rings.length === 0) return []
    const each = hub.rings.map((ring) =>
      BODIES.slice(FIRST_HANGING).map((one) => restOfBody(carrier, anchor, stop, one, { body, ring })),
    )
    return [[hub.id, each] as const]
  })
  return {
    charms: named,
    bodies: BODIES.map((body) => restOfBody(carrier, anchor, stop, body)),
    rings: new Map(rings),
  }
}

/** Whether a charm may hang at an anchor, its pull at a stop, when nothing else hangs. */
function takes({ facts }: RestedCarrier, { id }: Anchor, stop: number, charm: Charm): boolean {
  const bare = emptyLook(facts.id, facts.colorways[0]?.id ?? colorwayId(''))
  const look = stop > 0 ? { ...bare, pulls: new Map([[id, stop]]) } : bare
  return fit(catalog, look, charm.id, slotId(id)).fits
}

/** Measures how everything rests on the carriers named, or on all, and writes their files. */
export async function writeAllRests(modelsFolder: string, ids: readonly string[] = []): Promise<void> {
  const charms = await restingCharms(modelsFolder)
  for (const { id } of catalog.carriers.values()) {
    if (ids.length > 0 && !ids.includes(id)) continue
    const start = performance.now()
    const text = await restsOf(modelsFolder, carrierId(id), charms)
    if (text === null) continue
    const path = restsFile(modelsFolder, id)
    const same = existsSync(path) && readFileSync(path, 'utf8') === text
    if (!same) writeFileSync(path, text)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(
      `${id}  rests of ${(text.length / 1024).toFixed(0)} KB  ${seconds} s  ${same ? 'unchanged' : 'written'}`,
    )
  }
}
