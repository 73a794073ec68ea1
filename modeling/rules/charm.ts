import type { Document } from '@gltf-transform/core'
import type { CharmFacts } from '../kit/catalog-facts'
import { dangleOf, eachPrimitive, type FurExtras, measure } from '../kit/measure'
import { matchPalette } from '../kit/palette'
import { overBudget } from './budget'
import type { Finding } from './finding'
import { checkNames, checkTextures } from './textures'

const limits = { bytes: 150 * 1024, triangles: 15_000, drawCalls: 6, materials: 6, furTriangles: 3_500 }
const sizeSlack = 0.02
const slotSlackMm = 1

type Vector = readonly [number, number, number]

/** A charm's contract: nodes, extras, size in mm, place on its drop, budgets. */
export const checkCharm = (facts: CharmFacts, document: Document, bytes: number): readonly Finding[] => {
  const { id } = facts
  const findings: Finding[] = [...checkNames(id, document), ...checkTextures(id, document)]
  const error = (text: string): void => void findings.push({ id, level: 'error', text })
  const size = measure(document)

  // Each part that moves by itself is drawn by itself.
  const moving = movingNodes(document)
  for (const text of overBudget(size, bytes, { ...limits, drawCalls: limits.drawCalls + moving })) error(text)
  if (size.materials.length > limits.materials)
    error(`${size.materials.length} materials, at most ${limits.materials}`)
  let furTriangles = 0
  eachPrimitive(document, (primitive) => {
    const fur = (primitive.getMaterial()?.getExtras() as FurExtras | undefined)?.fur
    if (fur !== undefined) furTriangles += (primitive.getIndices()?.getCount() ?? 0) / 3
  })
  if (furTriangles > limits.furTriangles)
    error(`${furTriangles} triangles of fur base mesh, at most ${limits.furTriangles}`)

  const tops = document
    .getRoot()
    .listScenes()
    .flatMap((scene) => scene.listChildren())
  const top = tops[0]
  if (tops.length !== 1 || top?.getName() !== id) error(`the one top node must be called ${id}`)
  const children = new Map(top?.listChildren().map((node) => [node.getName(), node]))
  for (const name of ['attach', 'body'])
    if (!children.has(name)) error(`has no node ${name} below its top node`)
  for (const name of children.keys())
    if (!['attach', 'body'].includes(name)) error(`node ${name} must hang below body`)

  const dangle = dangleOf(document)
  const extras = (top?.getExtras() as { readonly dangle?: { readonly id?: string } } | undefined)?.dangle
  if (extras?.id !== id) error(`extras dangle.id is ${extras?.id}`)
  if (dangle.dropMm !== facts.drop_mm)
    error(`extras dropMm is ${dangle.dropMm}, the catalog says ${facts.drop_mm}`)
  const massCenter = dangle.massCenter as Vector | undefined
  const ellipsoids = (dangle.ellipsoids ?? []) as readonly {
    readonly center: Vector
    readonly radii: Vector
  }[]
  if (ellipsoids.length < 1 || ellipsoids.length > 4)
    error(`${ellipsoids.length} collision ellipsoids, 1 to 4 wanted`)
  const attach = children.get('attach')?.getTranslation()
  const body = children.get('body')?.getTranslation()
  if (
    attach !== undefined &&
    body !== undefined &&
    attach.some((v, k) => Math.abs(v - (body[k] ?? 0)) > 1e-4)
  )
    error('the body node must stand where attach does')

  const { min, max } = size.bodyBounds
  const near = (label: string, measured: number, wanted: number, slack: number): void => {
    if (!(Math.abs(measured - wanted) <= slack))
      error(`${label} is ${measured.toFixed(1)} mm, the catalog says ${wanted}`)
  }
  const extent = [0, 1, 2].map((k) => (max[k] ?? 0) - (min[k] ?? 0))
  const { w, h, d } = facts.dims_mm
  for (const [label, axis, wanted] of [
    ['width', 0, w],
    ['height', 1, h],
    ['depth', 2, d],
  ] as const)
    near(`body ${label}`, extent[axis] ?? 0, wanted, Math.max(0.1, wanted * sizeSlack))
  const slack = Math.max(0.5, facts.overall_length_mm * sizeSlack)
  near('drop', -(max[1] ?? 0), facts.drop_mm, slack)
  near('overall length', -(min[1] ?? 0), facts.overall_length_mm, slack)

  if (massCenter === undefined) error('extras massCenter is missing')
  else {
    const inside = massCenter.every(
      (v, k) => v * 1000 >= (min[k] ?? 0) - 0.5 && v * 1000 <= (max[k] ?? 0) + 0.5,
    )
    if (!inside) error('the mass center is outside of the body')
    if (attach !== undefined && facts.drop_mm > 0 && massCenter[1] > attach[1] + 1e-4)
      error('the mass center is above where it is attached')
    const lean = attach === undefined ? 0 : Math.abs(massCenter[0] - attach[0]) * 1000
    if (facts.drop_mm > 0 && lean > Math.max(2, w * 0.08))
      findings.push({
        id,
        level: 'warning',
        text: `hangs askew: mass center ${lean.toFixed(1)} mm beside where it is attached`,
      })
  }
  const reach = ellipsoids.reduce((low, e) => Math.min(low, (e.center[1] - e.radii[1]) * 1000), 0)
  if (ellipsoids.length > 0 && reach > (min[1] ?? 0) + h * 0.25)
    error('the collision ellipsoids leave the body’s lower quarter free')
  const states = Object.entries(dangle.states ?? {})
  const known =
    facts.interactivity.states ?? facts.interactivity.options ?? facts.interactivity.led?.modes ?? []
  for (const [state] of states) if (!known.includes(state)) error(`state ${state} is not in the catalog`)
  for (const [state, said] of Object.entries(facts.interactivity.state_dims_mm ?? {})) {
    const measured = dangle.states?.[state]?.sizeMm
    if (measured === undefined) error(`has no shape of its own in state ${state}`)
    else
      for (const [k, axis] of (['w', 'h', 'd'] as const).entries())
        near(`${axis} in state ${state}`, measured[k] ?? 0, said[axis], Math.max(0.5, said[axis] * sizeSlack))
  }
  const slots = (dangle.slots ?? []) as readonly { readonly id: string; readonly at: Vector }[]
  const said = facts.provides_slots ?? []
  if (slots.map(({ id }) => id).join() !== said.map(({ id }) => id).join())
    error(
      `slots are ${slots.map(({ id }) => id).join()}, the catalog says ${said.map(({ id }) => id).join()}`,
    )
  for (const { id: slot, offset_mm: offset } of said) {
    const at = slots.find((other) => other.id === slot)?.at
    // The catalog measures from the body's top, the file from the anchor.
    const away = at?.map((v, k) => v * 1000 - (offset[k] ?? 0) + (k === 1 ? facts.drop_mm : 0)) ?? []
    if (Math.hypot(...away) > slotSlackMm)
      error(`slot ${slot} is ${Math.hypot(...away).toFixed(1)} mm from its place`)
  }
  return findings
}

/** How many nodes turn, slide or swing open by themselves. */
const movingNodes = (document: Document): number => {
  const extras = document.getRoot().listScenes()[0]?.listChildren()[0]?.getExtras()['dangle'] as
    | {
        readonly states?: Readonly<Record<string, { readonly poses?: object }>>
        readonly spinning?: object
        readonly loose?: { readonly nodes: readonly string[] }
      }
    | undefined
  const posed = Object.values(extras?.states ?? {}).flatMap(({ poses = {} }) => Object.keys(poses))
  return new Set([...posed, ...Object.keys(extras?.spinning ?? {}), ...(extras?.loose?.nodes ?? [])]).size
}

/** Colors of the visible body against the catalog's palette. */
export const checkPalette = async (facts: CharmFacts, document: Document): Promise<readonly Finding[]> => {
  const full = facts.palette_full
  const matches = await matchPalette(
    document,
    full === undefined ? facts.palette : full.map((hex) => ({ hex, share: 1 / full.length })),
  )
  return matches.flatMap(({ hex, share, measuredShare, distance }): readonly Finding[] => {
    const colors = distance > 12 ? [`ΔE ${distance.toFixed(0)} over 12`] : []
    const shares =
      Math.abs(share - measuredShare) > 0.15 ? [`share ${measuredShare.toFixed(2)}, catalog ${share}`] : []
    const text = [...colors, ...shares].join('; ')
    return text === '' ? [] : [{ id: facts.id, level: 'error', text: `palette ${hex}: ${text}` }]
  })
}
