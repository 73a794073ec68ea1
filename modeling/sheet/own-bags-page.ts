import { Box3, Color, Group, Mesh, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import { builtInCatalog } from '../../src/catalog/built-in'
import { place } from '../../src/look/edits/hang'
import type { BagStub } from '../../src/look/facts/bag-stub'
import type { Colorway } from '../../src/look/facts/carrier'
import { carrierOfBag } from '../../src/look/facts/carrier-of-bag'
import type { CharmId, SlotId } from '../../src/look/ids'
import { carrierId } from '../../src/look/ids'
import { takeTint } from '../../src/scene/carrier/tint'
import { detailFur } from '../../src/scene/fur/fur-detail'
import { createLighting } from '../../src/scene/light/lighting'
import { createModelCache } from '../../src/scene/models/model-cache'
import { buildOutfit } from '../../src/scene/outfit/build-outfit'
import { bareLook } from './hangings'

/** A bag from one side. */
export interface BagShot {
  readonly url: string
  readonly yaw: number
  readonly pitch: number
  readonly background: string
  readonly colorway: Colorway | null
  /** Millimeters that the picture is high, and what of the bag is in its middle; its own box where nothing is said. */
  readonly highMm: number
  readonly middleMm?: readonly [number, number, number]
  readonly fieldOfView: number
}

/** An own bag with charms at its places. */
export interface HungBag extends BagShot {
  readonly stub: BagStub
  readonly charms: readonly { readonly charm: CharmId; readonly slot: SlotId }[]
}

interface Shown {
  readonly calls: number
  /** Where points of the carrier's frame (mm) are in the picture, shares. */
  readonly points: readonly (readonly [u: number, v: number])[]
}

declare global {
  interface Window {
    shootBag?: (shot: BagShot, points: readonly (readonly [number, number, number])[]) => Promise<Shown>
    shootHung?: (shot: HungBag) => Promise<void>
  }
}

const cache = createModelCache()
const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setPixelRatio(1)
document.body.append(renderer.domElement)

function cameraOf({ yaw, pitch, highMm, fieldOfView }: BagShot, middle: Vector3): PerspectiveCamera {
  const aspect = window.innerWidth / window.innerHeight
  const distance = highMm / 2000 / Math.tan((fieldOfView * Math.PI) / 360)
  const camera = new PerspectiveCamera(fieldOfView, aspect, Math.max(0.05, distance - 1), distance + 1)
  camera.position
    .setFromSphericalCoords(distance, ((90 - pitch) * Math.PI) / 180, (yaw * Math.PI) / 180)
    .add(middle)
  camera.lookAt(middle)
  camera.updateMatrixWorld()
  return camera
}

interface Standing {
  readonly key: string
  readonly scene: Scene
  readonly middle: Vector3
  readonly strike: () => void
}

/** The bag that was shot last, lit: its other sides are shot without building it up again. */
let standing: Standing | null = null

async function setUp({ url, colorway }: BagShot): Promise<Standing> {
  const key = `${url} ${colorway?.id ?? ''}`
  if (standing?.key === key) return standing
  standing?.strike()
  const { root } = await cache.load(url)
  const model = root.clone(true)
  const tint = takeTint(model)
  if (colorway) tint.set(colorway)
  model.traverse((node) => {
    if (node instanceof Mesh) node.castShadow = node.receiveShadow = true
  })
  const box = new Box3().setFromObject(model, true)
  const lighting = createLighting(renderer, 'high', Math.max(...box.getSize(new Vector3()).toArray()) * 1.3)
  const scene = new Scene().add(model, new Group().add(lighting.lights))
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity
  scene.updateMatrixWorld(true)
  const strike = () => {
    lighting.dispose()
    tint.dispose()
  }
  standing = { key, scene, middle: box.getCenter(new Vector3()), strike }
  return standing
}

window.shootBag = async (shot, points) => {
  renderer.setSize(window.innerWidth, window.innerHeight)
  const { scene, middle } = await setUp(shot)
  scene.background = new Color(shot.background)
  const camera = cameraOf(shot, shot.middleMm ? new Vector3(...shot.middleMm).divideScalar(1000) : middle)
  renderer.shadowMap.needsUpdate = true
  renderer.render(scene, camera)
  return {
    calls: renderer.info.render.calls,
    points: points.map((point) => {
      const { x, y } = new Vector3(...point).divideScalar(1000).project(camera)
      return [(x + 1) / 2, (1 - y) / 2]
    }),
  }
}

window.shootHung = async (shot) => {
  renderer.setSize(window.innerWidth, window.innerHeight)
  const id = carrierId('own:sheet')
  const built = builtInCatalog()
  const model = {
    glb: shot.url,
    thumbnails: { small: '', large: '' },
    boundsMm: { min: [0, 0, 0], max: [0, 0, 0] },
  } as const
  const carriers = new Map([...built.carriers, [id, { ...carrierOfBag(id, shot.stub), model }] as const])
  const catalog = { ...built, carriers }
  const look = shot.charms.reduce(
    (sofar, { charm, slot }) => place(catalog, charm, slot)(sofar),
    bareLook(catalog, id),
  )
  const outfit = await buildOutfit(look, 'daylight', { catalog, cache, quality: 'high' }, () => null)
  const lighting = createLighting(renderer, 'high', outfit.reach)
  const scene = new Scene().add(outfit.group, lighting.lights)
  scene.background = new Color(shot.background)
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity
  scene.updateMatrixWorld(true)
  const camera = cameraOf(shot, new Vector3(...(shot.middleMm ?? [0, 0, 0])).divideScalar(1000))
  const focal = window.innerHeight / 2 / Math.tan((shot.fieldOfView * Math.PI) / 360)
  detailFur(outfit.charms.values(), camera.position, focal, Number.POSITIVE_INFINITY)
  renderer.shadowMap.needsUpdate = true
  renderer.render(scene, camera)
  lighting.dispose()
  outfit.dispose()
}
