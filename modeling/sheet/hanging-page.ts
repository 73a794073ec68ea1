import { Box3, Color, Mesh, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import { builtInCatalog } from '../../src/catalog/built-in'
import { place } from '../../src/look/edits/hang'
import { anchorOfSlot } from '../../src/look/slot'
import { detailFur } from '../../src/scene/fur/fur-detail'
import { createLighting } from '../../src/scene/light/lighting'
import { createModelCache } from '../../src/scene/models/model-cache'
import { buildOutfit } from '../../src/scene/outfit/build-outfit'
import type { Outfit } from '../../src/scene/outfit/outfit'
import { bareLook, type Hanging } from './hangings'

/** Degrees about the vertical from the way that the place faces. */
type Side = 0 | 90

declare global {
  interface Window {
    /** Draws a charm on a bag at rest, from in front of its place and from beside it, one after the other. */
    hang?: (hanging: Hanging, side: Side) => Promise<void>
  }
}

const FIELD_OF_VIEW = 24
/** How much of the picture's height charm and hardware take, and the least that is shown, in meters. */
const [SHARE, LEAST] = [0.74, 0.12]

const catalog = builtInCatalog()
const cache = createModelCache()
const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setPixelRatio(1)
document.body.append(renderer.domElement)

let standing: { readonly key: string; readonly outfit: Outfit; readonly strike: () => void } | null = null

async function hung(hanging: Hanging): Promise<Outfit> {
  const key = JSON.stringify(hanging)
  if (standing?.key === key) return standing.outfit
  standing?.strike()
  const look = place(catalog, hanging.charm, hanging.slot)(bareLook(catalog, hanging.carrier))
  const outfit = await buildOutfit(look, 'daylight', { catalog, cache, quality: 'high' }, () => null)
  standing = { key, outfit, strike: () => outfit.dispose() }
  return outfit
}

window.hang = async (hanging, side) => {
  renderer.setSize(window.innerWidth, window.innerHeight)
  const outfit = await hung(hanging)
  const [shown] = outfit.charms.values()
  const { normal = new Vector3(0, 0, 1) } = outfit.anchors.get(anchorOfSlot(hanging.slot)) ?? {}
  if (!shown) throw new Error(`${hanging.charm} does not hang`)
  const lighting = createLighting(renderer, 'high', outfit.reach)
  const scene = new Scene().add(outfit.group, lighting.lights)
  scene.background = new Color('#e6e2dc')
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity
  scene.updateMatrixWorld(true)
  const box = new Box3()
  for (const part of [shown.piece.group, ...shown.piece.hardware.copies()]) box.union(boundsOf(part))
  const center = box.getCenter(new Vector3())
  const size = box.getSize(new Vector3())
  const aspect = window.innerWidth / window.innerHeight
  const high = Math.max(size.y, Math.max(size.x, size.z) / aspect, LEAST * SHARE) / SHARE
  const distance = high / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360)
  const heading = Math.atan2(normal.x, normal.z) + (side * Math.PI) / 180
  // What is between the eye and the charm is cut away: a bag's flank may hide what hangs before its front.
  const near = Math.max(distance - Math.max(size.x, size.z) / 2 - 0.06, 0.01)
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, aspect, near, 20)
  camera.position.setFromSphericalCoords(distance, (86 * Math.PI) / 180, heading).add(center)
  camera.lookAt(center)
  camera.updateMatrixWorld()
  const focal = window.innerHeight / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360)
  detailFur(outfit.charms.values(), camera.position, focal, Number.POSITIVE_INFINITY)
  renderer.shadowMap.needsUpdate = true
  renderer.render(scene, camera)
  lighting.dispose()
}

function boundsOf(root: Mesh | Outfit['group']): Box3 {
  const box = new Box3()
  root.traverseVisible((node) => {
    if (node instanceof Mesh && node.name !== 'pile')
      box.union(
        new Box3()
          .setFromBufferAttribute(node.geometry.getAttribute('position'))
          .applyMatrix4(node.matrixWorld),
      )
  })
  return box
}
