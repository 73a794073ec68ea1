import { type Object3D, Quaternion, Vector3 } from 'three'
import type { CharmExtras } from './charm-extras'

interface Rest {
  readonly position: Vector3
  readonly quaternion: Quaternion
}

/** A charm's parts that stand otherwise from state to state. */
export interface Form {
  readonly states: CharmExtras['states']
  readonly parts: ReadonlyMap<string, { readonly node: Object3D; readonly rest: Rest }>
}

/** The parts that any state poses or hides, as they are modeled. */
export function formOf(root: Object3D, { states }: CharmExtras): Form {
  const names = new Set(
    Object.values(states).flatMap(({ poses, hidden }) => [...Object.keys(poses), ...hidden]),
  )
  const parts = [...names].flatMap((name) => {
    const node = root.getObjectByName(name)
    if (!node) return []
    return [
      [
        name,
        { node, rest: { position: node.position.clone(), quaternion: node.quaternion.clone() } },
      ] as const,
    ]
  })
  return { states, parts: new Map(parts) }
}

/** Stands as in a state; null, or a state that the model does not tell, is how it comes: the first one. */
export function assume({ states, parts }: Form, state: string | null): void {
  const { poses = {}, hidden = [] } = states[state ?? ''] ?? Object.values(states)[0] ?? {}
  for (const [name, { node, rest }] of parts) {
    const pose = poses[name]
    node.visible = !hidden.includes(name)
    node.position.copy(rest.position)
    node.quaternion.copy(rest.quaternion)
    if (!pose) continue
    node.position.add(shift.set(...pose.shift))
    node.quaternion.multiply(turn.set(...pose.rotation))
  }
}

const shift = new Vector3()
const turn = new Quaternion()
