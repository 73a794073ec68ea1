import { type Matrix4, Quaternion, Vector3 } from 'three'

/** A surface leans no more than this from level: cosine of about 25 degrees. */
const LEVEL = 0.9

const normal = new Vector3()
const turn = new Quaternion()
const toViewer = new Vector3()
const UP = new Vector3(0, 1, 0)

/** Whether something can stand on a surface found at a pose (+y out of it): floors and tables, not walls. */
export function isLevel(pose: Matrix4): boolean {
  normal.setFromMatrixColumn(pose, 1).normalize()
  return normal.y > LEVEL
}

/** Stands upright at a pose, front to the viewer, at true size. */
export function standAt(
  pose: Matrix4,
  viewer: Vector3,
  out: { position: Vector3; quaternion: Quaternion },
): void {
  out.position.setFromMatrixPosition(pose)
  toViewer.subVectors(viewer, out.position)
  out.quaternion.copy(turn.setFromAxisAngle(UP, Math.atan2(toViewer.x, toViewer.z)))
}
