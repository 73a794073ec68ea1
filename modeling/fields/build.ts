import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { unmeasuredCatalog } from '../../src/catalog/built-in'
import { carrierId } from '../../src/look/ids'
import { fieldOf } from '../../src/motion/field/field-of'
import { readField, type WrittenField, writeField } from '../../src/motion/field/written-field'
import { barsOf, type WrittenBar } from '../bars/build'
import { glbIo } from '../kit/glb'
import { cornersOf } from '../kit/measure'
import { withJson } from '../kit/slim'

/** What something can knock against: everything but thread. */
export const solidCorners = (document: Document): readonly number[] =>
  cornersOf(document, (primitive) => primitive.getMaterial()?.getName() !== 'thread')

/** The same of what stays where it is: no zip's pull. */
export const stillCorners = (document: Document): readonly number[] =>
  cornersOf(document, (primitive, isBody) => isBody && primitive.getMaterial()?.getName() !== 'thread')

/** The field of a carrier's mesh, as its GLB carries it. */
export const fieldWritten = (document: Document): WrittenField => writeField(fieldOf(stillCorners(document)))

interface Gltf {
  readonly nodes: readonly {
    readonly name?: string
    readonly extras?: { readonly dangle?: { readonly id?: string } }
  }[]
}

const withMeasured =
  (field: WrittenField, bars: Readonly<Record<string, WrittenBar>>) =>
  (json: unknown): Gltf => {
    const gltf = json as Gltf
    const nodes = gltf.nodes.map((node) => {
      const id = node.extras?.dangle?.id
      const bar = node.name?.startsWith(ANCHOR) ? bars[node.name.slice(ANCHOR.length)] : undefined
      if (id !== undefined) return { ...node, extras: { ...node.extras, dangle: { id, field } } }
      return bar ? { ...node, extras: { ...node.extras, dangle: { bar } } } : node
    })
    return { ...gltf, nodes }
  }

const ANCHOR = 'anchor_'

/** Writes into the GLBs of the carriers named, or of all, the field of the mesh, and into each anchor the bar there. */
export async function writeFields(modelsFolder: string, ids: readonly string[] = []): Promise<void> {
  const io = await glbIo()
  const folder = join(modelsFolder, 'carriers')
  const { carriers, mechanisms } = unmeasuredCatalog()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.glb'))) {
    if (ids.length > 0 && !ids.includes(name.slice(0, -'.glb'.length))) continue
    const start = performance.now()
    const before = readFileSync(join(folder, name))
    const document = await io.readBinary(before)
    const field = fieldWritten(document)
    const facts = carriers.get(carrierId(name.slice(0, -'.glb'.length)))
    const solid = readField({ dangle: { field } })
    const bars =
      facts && !('kind' in solid)
        ? barsOf(facts, document, Float32Array.from(solidCorners(document)), solid, [...mechanisms.values()])
        : {}
    const after = withJson(before, withMeasured(field, bars))
    const same = before.equals(after)
    if (!same) writeFileSync(join(folder, name), after)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const kilobytes = (field.bytes.length / 1024).toFixed(0)
    console.log(`${name}  field of ${kilobytes} KB  ${seconds} s  ${same ? 'unchanged' : 'written'}`)
  }
}
