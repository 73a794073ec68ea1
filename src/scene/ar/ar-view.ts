import {
  Group,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  PerspectiveCamera,
  PlaneGeometry,
  RingGeometry,
  Scene,
  ShadowMaterial,
  Vector3,
  WebGLRenderer,
} from 'three'
import { outfitBoundsOf } from '../export/measure-outfit'
import { createLighting } from '../light/lighting'
import type { Quality } from '../quality'
import type { ArOverlay } from './ar-overlay'
import { isLevel, standAt } from './place-on-floor'
import type { ArView } from './visit-ar'

/** Radius of the ring that shows where a tap would place the outfit, in meters. */
const RING = 0.09

/** Draws an outfit into an AR session: a ring looks for a floor or table, a tap stands the outfit there. */
export async function openArView(
  session: XRSession,
  outfit: Object3D,
  overlay: ArOverlay,
  quality: Quality,
): Promise<ArView> {
  // A renderer of its own: the stage's is set up for its canvas, and rests meanwhile.
  const renderer = new WebGLRenderer({ alpha: true, antialias: true })
  renderer.xr.enabled = true
  renderer.xr.setReferenceSpaceType('local')
  const size = outfitBoundsOf(outfit).getSize(new Vector3())
  const reach = Math.max(0.1, size.x, size.y, size.z)
  const lighting = createLighting(renderer, quality, reach)
  // Walking around moves no shadow: one is drawn for each place.
  renderer.shadowMap.autoUpdate = false
  const scene = new Scene()
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity
  const stand = new Group()
  stand.visible = false
  outfit.traverse((node) => {
    node.castShadow = node.receiveShadow = node instanceof Mesh
  })
  const floor = new Mesh(new PlaneGeometry(reach * 4, reach * 4), new ShadowMaterial({ opacity: 0.32 }))
  floor.rotation.x = -Math.PI / 2
  floor.receiveShadow = true
  stand.add(outfit, floor, lighting.lights)
  const ring = new Mesh(
    new RingGeometry(RING * 0.82, RING, 48).rotateX(-Math.PI / 2),
    new MeshBasicMaterial({ color: '#ffffff', transparent: true, opacity: 0.9, depthTest: false }),
  )
  ring.visible = false
  scene.add(stand, ring)
  const camera = new PerspectiveCamera(60, 1, 0.02, 20)
  const found = new Matrix4()
  const viewer = new Vector3()

  let source: XRHitTestSource | null = null
  const place = () => {
    if (!ring.visible) return
    standAt(found, viewer.setFromMatrixPosition(camera.matrixWorld), stand)
    stand.visible = true
    renderer.shadowMap.needsUpdate = true
    overlay.show('placed')
  }
  const close = () => {
    renderer.setAnimationLoop(null)
    session.removeEventListener('select', place)
    lighting.dispose()
    for (const mesh of [floor, ring]) {
      mesh.geometry.dispose()
      mesh.material.dispose()
    }
    renderer.dispose()
    renderer.forceContextLoss()
  }

  // Before the session: three then lets it, and not the page, ask for frames.
  renderer.setAnimationLoop((_, frame?: XRFrame) => {
    if (!frame) return
    const reference = renderer.xr.getReferenceSpace()
    const hit = source && reference ? frame.getHitTestResults(source)[0]?.getPose(reference) : undefined
    ring.visible = hit !== undefined && isLevel(found.fromArray(hit.transform.matrix))
    if (ring.visible) ring.position.setFromMatrixPosition(found)
    if (!stand.visible) overlay.show(ring.visible ? 'tap' : 'looking')
    renderer.render(scene, camera)
  })
  session.addEventListener('select', place)
  try {
    await renderer.xr.setSession(session)
    const space = await session.requestReferenceSpace('viewer')
    source = (await session.requestHitTestSource?.({ space })) ?? null
  } catch (reason) {
    close()
    throw reason
  }
  return { close }
}
