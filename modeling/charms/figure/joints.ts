import * as THREE from 'three'
import type { CharmState, MovingNode } from '../../kit/charm'
import type { Part } from '../../kit/part'
import type { Vec3 } from '../../kit/vector'

/** One joint of a figure, drawn with all joints straight. */
export interface Joint {
  readonly name: string
  readonly parts: readonly Part[]
  readonly pivot: Vec3
  readonly parent?: string
}

/** Turns of the joints (radians, XYZ order) from the straight figure; a joint left out is straight. */
export type Posture = Readonly<Record<string, Vec3>>

const about = (pivot: Vec3, turn: Vec3): THREE.Matrix4 =>
  new THREE.Matrix4()
    .makeTranslation(...pivot)
    .multiply(new THREE.Matrix4().makeRotationFromEuler(new THREE.Euler(...turn)))
    .multiply(new THREE.Matrix4().makeTranslation(-pivot[0], -pivot[1], -pivot[2]))

/** Where a joint's parts stand in a posture, from where they are drawn. */
const placed = (joints: readonly Joint[], posture: Posture, name: string): THREE.Matrix4 => {
  const joint = joints.find((candidate) => candidate.name === name)
  if (joint === undefined) throw new Error(`no joint ${name}`)
  const own = about(joint.pivot, posture[name] ?? [0, 0, 0])
  return joint.parent === undefined ? own : placed(joints, posture, joint.parent).multiply(own)
}

/** A jointed figure as the kit wants it: modeled in the posture `rest`, every posture told as turns from it. */
export const jointed = (
  joints: readonly Joint[],
  rest: Posture,
  postures: Readonly<Record<string, Posture>>,
): {
  readonly nodes: Readonly<Record<string, MovingNode>>
  readonly states: Readonly<Record<string, CharmState>>
} => {
  const parentAt = (posture: Posture, { parent }: Joint): THREE.Matrix4 =>
    parent === undefined ? new THREE.Matrix4() : placed(joints, posture, parent)
  const nodes = joints.map((joint): readonly [string, MovingNode] => {
    const pivot = new THREE.Vector3(...joint.pivot).applyMatrix4(parentAt(rest, joint))
    const matrix = placed(joints, rest, joint.name)
    const parts = joint.parts.map(({ geometry, material }) => ({
      geometry: geometry.clone().applyMatrix4(matrix),
      material,
    }))
    return [
      joint.name,
      {
        parts,
        pivot: [pivot.x, pivot.y, pivot.z],
        ...(joint.parent === undefined ? {} : { parent: joint.parent }),
      },
    ]
  })
  const moveOf = (posture: Posture, name: string): THREE.Matrix4 =>
    placed(joints, posture, name).multiply(placed(joints, rest, name).invert())
  const states = Object.entries(postures).map(([state, posture]): readonly [string, CharmState] => {
    const poses = joints.map((joint): readonly [string, { readonly turn: Vec3 }] => {
      const carried = joint.parent === undefined ? new THREE.Matrix4() : moveOf(posture, joint.parent)
      const local = carried.invert().multiply(moveOf(posture, joint.name))
      const { x, y, z } = new THREE.Euler().setFromRotationMatrix(local)
      return [joint.name, { turn: [x, y, z] }]
    })
    return [state, { poses: Object.fromEntries(poses) }]
  })
  return { nodes: Object.fromEntries(nodes), states: Object.fromEntries(states) }
}
