import { Box3, Group, Mesh, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import { growFur } from '../../src/scene/fur/fur'
import { createLighting } from '../../src/scene/light/lighting'
import { createModelCache } from '../../src/scene/models/model-cache'
import { HARDWARE_AT, straightHardware } from '../viewer/straight-hardware'
import { asItComes, type Coming } from './as-it-comes'

declare global {
  interface Window {
    /** Draws one model before black and before white and gives both pictures as PNG data URLs. */
    picture?: (url: string, coming: Coming) => Promise<readonly [black: string, white: string]>
  }
}

/** Drawn larger than shown, then reduced: finer edges than the canvas's own samples. */
const EDGE = 960
/** The body's share of the picture; a charm's hardware runs out of it above. */
const FRAMES = {
  charm: { height: 0.7, width: 0.8, below: 0.08, least: 0.42 },
  carrier: { height: 0.88, width: 0.88, below: 0.06, least: 0.88 },
} as const
const FIELD_OF_VIEW = 20
/** Seen a little from the left and from above. */
const AZIMUTH = -0.26
const POLAR = 1.47

const renderer = new WebGLRenderer({ antialias: true, alpha: false, preserveDrawingBuffer: true })
renderer.setPixelRatio(1)
renderer.setSize(EDGE, EDGE)
document.body.append(renderer.domElement)
const cache = createModelCache(HARDWARE_AT)

window.picture = async (url, coming) => {
  const model = await cache.load(url)
  const charm = model.root.clone(true)
  const hardware = await straightHardware(model, cache)
  if (hardware) charm.add(hardware)
  asItComes(charm, coming)
  const scene = new Scene().add(charm)
  charm.traverse((node) => {
    if (node instanceof Mesh) node.castShadow = node.receiveShadow = true
  })
  charm.updateWorldMatrix(true, true)
  const body = charm.getObjectByName('body') ?? charm
  const frame = FRAMES[body === charm ? 'carrier' : 'charm']
  const box = new Box3().setFromObject(body, true)
  const size = box.getSize(new Vector3())
  const center = box.getCenter(new Vector3())
  const fur = growFur(charm, { pxHeight: EDGE })

  // Light is set for something standing at the origin.
  const reach = Math.max(size.x, size.y, size.z) * 1.3
  const lighting = createLighting(renderer, 'high', reach)
  const stand = new Group().add(lighting.lights)
  stand.position.set(center.x, center.y - reach * 0.45, center.z)
  stand.updateMatrixWorld(true)
  scene.add(stand)
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity

  const camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.005, 10)
  const wide = size.x * Math.cos(AZIMUTH) + size.z * Math.abs(Math.sin(AZIMUTH))
  const side = Math.max(size.y / frame.height, wide / frame.width)
  const distance = side / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360) + size.z / 2
  const tall = Math.max(size.y, side * frame.least)
  const aim = new Vector3(center.x, center.y - tall / 2 + side * (0.5 - frame.below), center.z)
  camera.position.setFromSphericalCoords(distance, POLAR, AZIMUTH).add(aim)
  camera.lookAt(aim)
  renderer.shadowMap.needsUpdate = true
  const before = (color: number) => {
    renderer.setClearColor(color, 1)
    renderer.render(scene, camera)
    return renderer.domElement.toDataURL('image/png')
  }
  const pictures = [before(0x000000), before(0xffffff)] as const
  fur.dispose()
  lighting.dispose()
  cache.unload()
  return pictures
}
