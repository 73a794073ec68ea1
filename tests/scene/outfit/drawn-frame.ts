import { InstancedMesh, Mesh, type Object3D, Sprite } from 'three'
import { detailFur } from '../../../src/scene/fur/fur-detail'
import { contactsOf } from '../../../src/scene/light/floor-shadow'
import { buildStand } from '../../../src/scene/light/stand'
import { standingOf } from '../../../src/scene/light/standing'
import type { Outfit } from '../../../src/scene/outfit/outfit'
import { DESKTOP_STAGE, stageSeen } from '../stage-view'

/** What a frame of the stage may cost: all that is drawn, and drawn again for shadows while something moves. */
export const MOST = { calls: 60, triangles: 220_000, withShadows: 228_000 }

/** Triangles of what is drawn of a mesh. */
function trianglesOf(mesh: Mesh): number {
  const { index, attributes, drawRange } = mesh.geometry
  const corners = Math.min(index?.count ?? attributes['position']?.count ?? 0, drawRange.count)
  return (corners / 3) * (mesh instanceof InstancedMesh ? mesh.count : 1)
}

/** What three draws of a tree: to see it, and for its shadows. */
function drawnOf(root: Object3D) {
  const seen = { calls: 0, triangles: 0 }
  const shadows = { calls: 0, triangles: 0 }
  const add = (to: typeof seen, triangles: number) => {
    to.calls += 1
    to.triangles += triangles
  }
  root.traverseVisible((node) => {
    if (node instanceof Sprite) add(seen, 2)
    if (!(node instanceof Mesh) || node.layers.mask === 0) return
    const triangles = trianglesOf(node)
    if (!node.userData['unseen']) add(seen, triangles)
    if (node.castShadow) add(shadows, triangles)
  })
  return { seen, shadows }
}

/** The same of a whole stage: the look as it is framed on a desktop, the paper, its stand, and the shadows on the floor. */
export function frameOf(outfit: Outfit) {
  const { camera, viewfinder } = stageSeen(outfit, 'front', DESKTOP_STAGE)
  if (!camera) throw new Error('no camera')
  detailFur(outfit.charms.values(), camera.position, viewfinder.focal, Number.POSITIVE_INFINITY)
  outfit.group.updateMatrixWorld(true)
  const look = drawnOf(outfit.group)
  const stand = drawnOf(buildStand(standingOf(outfit.arrangement.carrier), '#ffffff'))
  const paper = 1 + contactsOf(outfit.reach).length + 1
  return {
    calls: look.seen.calls + look.shadows.calls + stand.seen.calls + stand.shadows.calls + paper,
    seen: Math.round(look.seen.triangles + stand.seen.triangles),
    shadows: Math.round(look.shadows.triangles + stand.shadows.triangles),
  }
}
