import {
  type BufferGeometry,
  InstancedMesh,
  Matrix4,
  Mesh,
  type MeshStandardMaterial,
  type Object3D,
  type Texture,
  Vector3,
} from 'three'
import {
  type FurCoverage,
  type FurUniforms,
  furExtrasOf,
  furUniforms,
  shellMaterial,
  skinMaterial,
} from './fur-material'
import { paintFurTexture } from './fur-texture'

/** The plush pile of one charm. */
export interface Fur {
  /** Shells drawn now on every furry mesh; 0 when too small to be seen. */
  readonly shells: number
  /** Instanced draws the fur adds while it has shells. */
  readonly draws: number
  /** Chooses the number of shells by the charm's height on screen in pixels. */
  setLevel(pxHeight: number): void
  /** Gives the meshes their own materials back and frees the pile. */
  dispose(): void
}

export interface FurOptions {
  /** `pattern` (default) suits every canvas; `samples` is softer, but needs MSAA and something opaque behind. */
  readonly coverage?: FurCoverage
  /** Height on screen to start with; a close look by default. */
  readonly pxHeight?: number
}

const MOST_SHELLS = 20
/** From this height on screen (px) on that many shells. */
const levels: readonly (readonly [number, number])[] = [
  [1100, MOST_SHELLS],
  [560, 14],
  [340, 11],
  [170, 8],
  [80, 6],
]
/** A level is left only this far beyond its border, so that a charm at the border does not flicker. */
const SLACK = 0.06

/** Shells for a charm `pxHeight` pixels tall that has `current` of them. */
export function shellsFor(pxHeight: number, current: number | null = null): number {
  const wanted = (px: number) => levels.find(([from]) => px >= from)?.[1] ?? 0
  const plain = wanted(pxHeight)
  if (current === null || plain === current) return plain
  return wanted(pxHeight * (plain > current ? 1 - SLACK : 1 + SLACK)) === current ? current : plain
}

interface Coat {
  readonly mesh: Mesh<BufferGeometry, MeshStandardMaterial>
  readonly base: MeshStandardMaterial
  readonly skin: MeshStandardMaterial
  readonly shells: InstancedMesh
  readonly uniforms: FurUniforms
}

/**
 * Grows pile on every mesh below `root` whose material has `fur` extras; `root` is a clone that belongs to the caller
 * and stands in meters. Per frame it costs one instanced draw a mesh and no work in JavaScript.
 */
export function growFur(root: Object3D, { coverage = 'pattern', pxHeight = 1000 }: FurOptions = {}): Fur {
  const pile = takePile()
  root.updateWorldMatrix(true, true)
  const outside = root.parent ? scaleOf(root.parent) : 1
  const coats: Coat[] = []
  root.traverse((node) => {
    if (!isFurry(node)) return
    const extras = furExtrasOf(node.material)
    if (extras)
      coats.push(coatOf(node, furUniforms(pile, extras, (1000 * scaleOf(node)) / outside), coverage))
  })
  for (const { mesh, shells, skin } of coats) {
    mesh.material = skin
    mesh.add(shells)
  }
  let count = -1
  let alive = true
  const wear = (next: number) => {
    if (next === count || !alive) return
    count = next
    for (const { shells, uniforms } of coats) {
      shells.count = next
      shells.visible = next > 0
      uniforms.furShells.value = next
    }
  }
  wear(shellsFor(pxHeight))
  return {
    get shells() {
      return coats.length === 0 ? 0 : count
    },
    draws: coats.length,
    setLevel: (px) => wear(shellsFor(px, count)),
    dispose: () => {
      if (!alive) return
      alive = false
      for (const { mesh, base, skin, shells } of coats) {
        mesh.material = base
        mesh.remove(shells)
        shells.dispose()
        for (const material of [skin, shells.material].flat()) material.dispose()
      }
      leavePile()
    },
  }
}

function coatOf(
  mesh: Mesh<BufferGeometry, MeshStandardMaterial>,
  uniforms: FurUniforms,
  coverage: FurCoverage,
): Coat {
  const base = mesh.material
  const extras = furExtrasOf(base) ?? { lengthMm: uniforms.furLengthMm.value }
  const shells = new InstancedMesh(
    mesh.geometry,
    shellMaterial(base, extras, uniforms, coverage),
    MOST_SHELLS,
  )
  const unmoved = new Matrix4()
  for (let i = 0; i < MOST_SHELLS; i++) shells.setMatrixAt(i, unmoved)
  shells.name = 'pile'
  shells.receiveShadow = true
  shells.castShadow = false
  // A pointer finds the skin below; the pile would only answer so many times more.
  shells.raycast = () => {}
  return { mesh, base, skin: skinMaterial(base, extras, uniforms), shells, uniforms }
}

function isFurry(node: Object3D): node is Mesh<BufferGeometry, MeshStandardMaterial> {
  return (
    node instanceof Mesh &&
    !(node instanceof InstancedMesh) &&
    !Array.isArray(node.material) &&
    furExtrasOf(node.material) !== null
  )
}

const scaleOf = (node: Object3D): number => node.getWorldScale(new Vector3()).x

let pileTexture: Texture | null = null
let wearers = 0

/** One pile texture serves every fur; it is painted for the first and freed with the last. */
function takePile(): Texture {
  wearers += 1
  pileTexture ??= paintFurTexture()
  return pileTexture
}

function leavePile(): void {
  wearers -= 1
  if (wearers > 0) return
  pileTexture?.dispose()
  pileTexture = null
}
