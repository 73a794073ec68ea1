import type { Document, Node } from '@gltf-transform/core'
import type { CharmFacts } from '../kit/catalog-facts'
import { dangleOf, measure } from '../kit/measure'
import { overBudget } from './budget'
import { checkPalette } from './charm'
import type { Finding } from './finding'

const limits = { bytes: 640 * 1024, triangles: 25_000, drawCalls: Number.POSITIVE_INFINITY }
/** How far a finer mesh may reach beyond the one that it stands in for, in mm. */
const boundsSlackMm = 0.3

/** A charm's model for a look from near: within its budget, and the same charm as `plain`, which it stands in for. */
export const checkCloseUp = async (
  facts: CharmFacts,
  document: Document,
  bytes: number,
  plain: Document,
): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  const error = (text: string): void =>
    void findings.push({ id: facts.id, level: 'error', text: `close up ${text}` })
  const [own, other] = [measure(document), measure(plain)]
  for (const text of overBudget(own, bytes, limits)) error(text)
  if (own.triangles <= other.triangles) error(`is no finer: ${own.triangles} triangles`)
  const [drawn, wanted] = [drawnIn(document), drawnIn(plain)]
  if (drawn.join() !== wanted.join()) error(`draws ${drawn.join(', ')} instead of ${wanted.join(', ')}`)
  for (const side of ['min', 'max'] as const)
    for (const [k, axis] of ['x', 'y', 'z'].entries()) {
      const away = Math.abs((own.bodyBounds[side][k] ?? 0) - (other.bodyBounds[side][k] ?? 0))
      if (away > boundsSlackMm) error(`body is ${away.toFixed(2)} mm off at its ${side} ${axis}`)
    }
  for (const said of ['states', 'slots'] as const) {
    const names = (of: Document): string =>
      said === 'slots'
        ? JSON.stringify(dangleOf(of).slots ?? null)
        : Object.keys(dangleOf(of).states ?? {}).join()
    if (names(document) !== names(plain)) error(`has other ${said}`)
  }
  for (const finding of await checkPalette(facts, document)) error(finding.text)
  return findings
}

/** Every node below the top one with the materials that it is drawn with, in the order of the file. */
const drawnIn = (document: Document): readonly string[] => {
  const walk = (node: Node): readonly string[] => [
    [
      node.getName(),
      ...(node.getMesh()?.listPrimitives() ?? []).map((one) => one.getMaterial()?.getName()),
    ].join(' '),
    ...node.listChildren().flatMap(walk),
  ]
  return document
    .getRoot()
    .listScenes()
    .flatMap((scene) => scene.listChildren())
    .flatMap(walk)
}
