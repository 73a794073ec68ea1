import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '@gltf-transform/core'
import { fieldOf } from '../../src/motion/field/field-of'
import { type WrittenField, writeField } from '../../src/motion/field/written-field'
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
    readonly extras?: { readonly dangle?: { readonly id: string; readonly field?: unknown } }
  }[]
}

const withField =
  (field: WrittenField) =>
  (json: unknown): Gltf => {
    const gltf = json as Gltf
    const nodes = gltf.nodes.map((node) => {
      const dangle = node.extras?.dangle
      return dangle ? { ...node, extras: { ...node.extras, dangle: { id: dangle.id, field } } } : node
    })
    return { ...gltf, nodes }
  }

/** Writes into every carrier's GLB the field of its mesh. */
export async function writeFields(modelsFolder: string): Promise<void> {
  const io = await glbIo()
  const folder = join(modelsFolder, 'carriers')
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.glb'))) {
    const start = performance.now()
    const before = readFileSync(join(folder, name))
    const field = fieldWritten(await io.readBinary(before))
    const after = withJson(before, withField(field))
    const same = before.equals(after)
    if (!same) writeFileSync(join(folder, name), after)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const kilobytes = (field.bytes.length / 1024).toFixed(0)
    console.log(`${name}  field of ${kilobytes} KB  ${seconds} s  ${same ? 'unchanged' : 'written'}`)
  }
}
