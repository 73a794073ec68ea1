import {
  Box3,
  Color,
  Group,
  Mesh,
  type Object3D,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three'
import { charmExtrasOf } from '../../src/scene/charm/charm-extras'
import { assume, formOf } from '../../src/scene/charm/state-pose'
import { growFur } from '../../src/scene/fur/fur'
import { createLighting } from '../../src/scene/light/lighting'
import { createModelCache } from '../../src/scene/models/model-cache'
import { HARDWARE_AT, straightHardware } from './straight-hardware'

export interface Shot {
  readonly url: string
  /** Degrees about Y and up. */
  readonly yaw: number
  readonly pitch: number
  /** What fills the picture: the whole model, or its `body` without hardware. */
  readonly focus: 'all' | 'body'
  readonly zoom: number
  /** The state a charm stands in; null is how it comes. */
  readonly state: string | null
  /** Millimeters that the picture is high, whatever the model's size; null fits it. */
  readonly scaleMm: number | null
}

declare global {
  interface Window {
    shoot?: (shot: Shot) => Promise<{ readonly calls: number; readonly triangles: number }>
  }
}

const FIELD_OF_VIEW = 26

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setPixelRatio(1)
document.body.append(renderer.domElement)
const cache = createModelCache(HARDWARE_AT)

/** The box of what is shown: `setFromObject` counts hidden parts too. */
function shownBox(root: Object3D): Box3 {
  const box = new Box3()
  root.updateWorldMatrix(true, true)
  root.traverseVisible((node) => {
    if (node instanceof Mesh)
      box.union(
        new Box3()
          .setFromBufferAttribute(node.geometry.getAttribute('position'))
          .applyMatrix4(node.matrixWorld),
      )
  })
  return box
}

interface Set {
  readonly key: string
  readonly scene: Scene
  readonly whole: Box3
  readonly body: Box3
  readonly strike: () => void
}

/** The model that was shot last, lit: its other sides are shot without building it up again. */
let standing: Set | null = null

async function setUp(url: string, state: string | null): Promise<Set> {
  const key = `${url} ${state ?? ''}`
  if (standing?.key === key) return standing
  standing?.strike()
  const loaded = await cache.load(url)
  const model = loaded.root.clone(true)
  const hardware = await straightHardware(loaded, cache)
  if (hardware) model.add(hardware)
  assume(formOf(model, charmExtrasOf(model)), state)
  const scene = new Scene().add(model)
  scene.background = new Color('#e6e2dc')
  const whole = shownBox(model)
  const body = model.getObjectByName('body')
  model.traverse((node) => {
    if (node instanceof Mesh) node.castShadow = node.receiveShadow = true
  })
  const fur = growFur(model, { pxHeight: window.innerHeight })

  // Light is set for something standing at the origin.
  const reach = Math.max(...whole.getSize(new Vector3()).toArray()) * 1.3
  const lighting = createLighting(renderer, 'high', reach)
  const middle = whole.getCenter(new Vector3())
  const stand = new Group().add(lighting.lights)
  stand.position.set(middle.x, middle.y - reach * 0.45, middle.z)
  scene.add(stand)
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity
  const strike = () => {
    fur.dispose()
    lighting.dispose()
    cache.unload()
  }
  standing = { key, scene, whole, body: body ? shownBox(body) : whole, strike }
  return standing
}

window.shoot = async ({ url, yaw, pitch, focus, zoom, state, scaleMm }) => {
  renderer.setSize(window.innerWidth, window.innerHeight)
  const { scene, whole, body } = await setUp(url, state)
  const box = focus === 'body' ? body : whole
  const size = box.getSize(new Vector3())
  const center = box.getCenter(new Vector3())
  const aspect = window.innerWidth / window.innerHeight
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, aspect, 0.002, 20)
  const angle = (yaw * Math.PI) / 180
  const wide = size.x * Math.abs(Math.cos(angle)) + size.z * Math.abs(Math.sin(angle))
  const deep = size.x * Math.abs(Math.sin(angle)) + size.z * Math.abs(Math.cos(angle))
  const side = scaleMm === null ? (Math.max(size.y, wide / aspect) * 1.12) / zoom : scaleMm / 1000
  const distance = side / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360) + (scaleMm === null ? deep / 2 : 0)
  camera.position.setFromSphericalCoords(distance, ((90 - pitch) * Math.PI) / 180, angle).add(center)
  camera.lookAt(center)
  renderer.shadowMap.needsUpdate = true
  renderer.render(scene, camera)
  const { calls, triangles } = renderer.info.render
  return { calls, triangles }
}
