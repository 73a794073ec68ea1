import { type Material, Mesh, type MeshStandardMaterial, type Object3D } from 'three'
import type { Model } from '../models/model-cache'
import type { CharmParts } from './charm-parts'

/**
 * Shows a charm by a finer model of it, as it hangs, is dyed, lit and written on; gives back how to show it by its own
 * again. `own` is the model it was taken apart from. The finer one must not be freed before that.
 */
export function showByFiner(piece: CharmParts, own: Model, finer: Model): () => void {
  const [from, to] = [own.root.getObjectByName('body'), finer.root.getObjectByName('body')]
  const written = new Set(Object.values(piece.extras.writing).map(({ node }) => node))
  const swap = (before: Object3D | undefined, after: Object3D | undefined, model: Model): void => {
    if (!before || !after) return
    piece.fur.dispose()
    exchange(piece.body, before, after, written, new Set())
    if (model.growFur) piece.fur = model.growFur(piece.group, { coverage: 'samples' })
  }
  swap(from, to, finer)
  return () => swap(to, from, own)
}

/** The pictures of a material. Two models of a charm differ in nothing else. */
const PICTURES = ['map', 'normalMap', 'emissiveMap'] as const
/** What a mesh's node is called: its place is that of its numbers in the file, not the charm's. */
const MESH_NODE = /_mesh$/

/** Gives what is shown like `before` the shapes and pictures of `after`; all three are built alike. */
function exchange(
  shown: Object3D,
  before: Object3D,
  after: Object3D,
  written: ReadonlySet<string>,
  done: Set<Material>,
): void {
  if (written.has(before.name)) return
  if (MESH_NODE.test(nameOf(before))) {
    shown.position.copy(after.position)
    shown.quaternion.copy(after.quaternion)
    shown.scale.copy(after.scale)
  }
  if (shown instanceof Mesh && before instanceof Mesh && after instanceof Mesh) {
    shown.geometry = after.geometry
    if (shown.material === before.material) shown.material = after.material
    else if (!done.has(shown.material)) {
      done.add(shown.material)
      repaint(shown.material, before.material, after.material)
    }
  }
  for (const [i, child] of before.children.entries()) {
    const [other, own] = [after.children[i], shown.children[i]]
    if (other && own) exchange(own, child, other, written, done)
  }
}

/** A node's name in its file: three makes equal names different. */
const nameOf = ({ name, userData }: Object3D): string =>
  typeof userData['name'] === 'string' ? userData['name'] : name

/** Gives a charm's own copy of a material the pictures of the finer model's. */
function repaint(own: MeshStandardMaterial, before: MeshStandardMaterial, after: MeshStandardMaterial): void {
  const finer = new Map(PICTURES.map((picture) => [before[picture], after[picture]]))
  for (const picture of PICTURES) if (own[picture]) own[picture] = finer.get(own[picture]) ?? own[picture]
}
