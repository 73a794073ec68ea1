import { MODEL_BUDGET } from '../budget'
import { refuseModel } from '../refused-model'
import type { Gltf } from './gltf-schema'

/** A node of the scene that is shown, after the one it hangs below. */
export interface GraphNode {
  readonly index: number
  /** Of the node above; null for a root. */
  readonly parent: number | null
  readonly isShown: boolean
}

/**
 * All nodes, each after the one above it; those of other scenes are not shown. Refuses nodes below themselves or below
 * two others, and too long a line of them.
 */
export function readGraph({ nodes, scenes, scene = 0 }: Gltf): readonly GraphNode[] {
  const parents = new Int32Array(nodes.length).fill(-1)
  nodes.forEach(({ children }, parent) => {
    for (const child of children) {
      if (child === parent || (parents[child] ?? 0) >= 0)
        refuseModel({ code: 'NODES_TANGLED', at: `nodes.${child}` })
      parents[child] = parent
    }
  })
  const roots = nodes.flatMap((_, index) => (parents[index] === -1 ? [index] : []))
  // A file without scenes is a library of nodes (glTF 2.0, 3.5.1): all of it is shown.
  const shown = new Set(scenes === undefined ? roots : scenes[scene]?.nodes)
  for (const root of shown)
    if (parents[root] !== -1) refuseModel({ code: 'NODES_TANGLED', at: `nodes.${root}` })
  const found: GraphNode[] = []
  let level: readonly GraphNode[] = roots.map((index) => ({
    index,
    parent: null,
    isShown: shown.has(index) && isVisible(nodes[index]),
  }))
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MODEL_BUDGET.nodeDepth) refuseModel({ code: 'NODES_TOO_DEEP', max: MODEL_BUDGET.nodeDepth })
    found.push(...level)
    level = level.flatMap(({ index: parent, isShown }) =>
      (nodes[parent]?.children ?? []).map((index) => ({
        index,
        parent,
        isShown: isShown && isVisible(nodes[index]),
      })),
    )
  }
  // A circle has no root.
  if (found.length < nodes.length) {
    const reached = new Set(found.map(({ index }) => index))
    refuseModel({ code: 'NODES_TANGLED', at: `nodes.${nodes.findIndex((_, index) => !reached.has(index))}` })
  }
  return found
}

const isVisible = (node: Gltf['nodes'][number] | undefined): boolean =>
  node?.extensions.KHR_node_visibility?.visible ?? true
