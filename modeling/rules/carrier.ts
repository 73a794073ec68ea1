import type { Document } from '@gltf-transform/core'
import type { WrittenBar } from '../bars/build'
import { fieldWritten } from '../fields/build'
import type { CarrierFacts } from '../kit/catalog-facts'
import { measure } from '../kit/measure'
import { laidPulls } from '../pulls/lay'
import { readRecords } from '../pulls/records'
import { overBudget } from './budget'
import type { Finding } from './finding'
import { checkNames, checkTextures } from './textures'

const limits = { bytes: 850 * 1024, triangles: 75_000, drawCalls: 12 }
const drawCallsOfPull = 3
const anchorSlackMm = 15

/**
 * A carrier's contract: anchors where the catalog has points and the other way round, its pulls' stops where its zips run,
 * the field of its mesh, budgets.
 */
export const checkCarrier = (facts: CarrierFacts, document: Document, bytes: number): readonly Finding[] => {
  const { id } = facts
  const findings: Finding[] = [...checkNames(id, document), ...checkTextures(id, document)]
  const error = (text: string): void => void findings.push({ id, level: 'error', text })
  const size = measure(document)
  const pulls = facts.points.filter(({ kind }) => kind === 'zipper_pull')
  const drawCalls = limits.drawCalls + drawCallsOfPull * pulls.length
  for (const text of overBudget(size, bytes, { ...limits, drawCalls })) error(text)
  const top = document.getRoot().listScenes()[0]?.listChildren()[0]
  const extras = (
    top?.getExtras() as { readonly dangle?: { readonly id?: string; readonly field?: unknown } } | undefined
  )?.dangle
  if (extras?.id !== id) error(`extras dangle.id is ${extras?.id}`)
  if (JSON.stringify(extras?.field) !== JSON.stringify(fieldWritten(document)))
    error('its field is not that of its mesh; run npm run models -- --fields')
  const anchors = new Map(
    document
      .getRoot()
      .listNodes()
      .filter((node) => node.getName().startsWith('anchor_'))
      .map((node) => [node.getName().slice('anchor_'.length), node]),
  )
  for (const point of facts.points) {
    const node = anchors.get(point.id)
    if (node === undefined) {
      error(`has no node anchor_${point.id}`)
      continue
    }
    const { bar } = (node.getExtras()['dangle'] ?? {}) as { readonly bar?: WrittenBar }
    if (!bar || Math.abs(Math.hypot(...bar.direction) - 1) > 0.01 || !(bar.radius > 0))
      error(`anchor_${point.id} does not say which bar is there; run npm run models -- --fields`)
    const at = node.getWorldTranslation().map((v) => v * 1000)
    const off = Math.hypot(...at.map((v, k) => v - (point.position_mm[k] ?? 0)))
    if (!(off <= anchorSlackMm))
      error(`anchor_${point.id} is ${off.toFixed(1)} mm from its point in the catalog`)
  }
  const record = pulls.length > 0 ? readRecords().find((one) => one.id === id) : undefined
  for (const { point, stops } of record ? laidPulls(document, record) : []) {
    const { position_mm, normal, clearance_mm, stops: others = [] } = point
    if (JSON.stringify(stops) !== JSON.stringify([{ position_mm, normal, clearance_mm }, ...others]))
      error(`${point.id}: its stops are not those of its zip; run npm run models -- --pulls`)
  }
  const points = new Set(facts.points.map((point) => point.id))
  for (const name of anchors.keys()) if (!points.has(name)) error(`anchor_${name} is not in the catalog`)
  return findings
}
