import * as THREE from 'three'
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { growFur } from '../../src/scene/fur'

export interface Shot {
  readonly url: string
  /** Degrees about Y and up. */
  readonly yaw: number
  readonly pitch: number
  /** 1 fills the picture with the whole model; `body` frames only the body. */
  readonly focus: 'all' | 'body'
  readonly zoom: number
}

declare global {
  interface Window {
    shoot?: (shot: Shot) => Promise<{ readonly calls: number; readonly triangles: number }>
  }
}

const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setPixelRatio(1)
renderer.toneMapping = THREE.NeutralToneMapping
renderer.shadowMap.enabled = true
renderer.shadowMap.type = THREE.PCFShadowMap
document.body.append(renderer.domElement)

const studio = (): THREE.Texture => {
  const room = new RoomEnvironment()
  const softbox = (
    color: string,
    power: number,
    size: [number, number],
    position: [number, number, number],
  ): void => {
    const panel = new THREE.Mesh(
      new THREE.PlaneGeometry(...size),
      new THREE.MeshBasicMaterial({
        color: new THREE.Color(color).multiplyScalar(power),
        side: THREE.DoubleSide,
      }),
    )
    panel.position.set(...position)
    panel.lookAt(0, 0, 0)
    room.add(panel)
  }
  softbox('#fff6ea', 9, [2.2, 3.4], [-3.4, 2.4, 3])
  softbox('#e8f1ff', 6, [0.8, 3.6], [3.6, 1, 2])
  return new THREE.PMREMGenerator(renderer).fromScene(room, 0.02).texture
}

const environment = studio()
const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)

window.shoot = async ({ url, yaw, pitch, focus, zoom }) => {
  renderer.setSize(window.innerWidth, window.innerHeight)
  const scene = new THREE.Scene()
  scene.environment = environment
  scene.environmentIntensity = 0.75
  scene.background = new THREE.Color('#dcd9d4')
  const model = (await loader.loadAsync(url)).scene
  const body = model.getObjectByName('body')
  model.updateMatrixWorld(true)
  const box = new THREE.Box3().setFromObject(focus === 'body' && body !== undefined ? body : model)
  const center = box.getCenter(new THREE.Vector3())
  const size = box.getSize(new THREE.Vector3())
  const whole = new THREE.Box3().setFromObject(model)
  model.traverse((node) => {
    if (!(node instanceof THREE.Mesh)) return
    node.castShadow = true
    node.receiveShadow = true
    if (node.material instanceof THREE.MeshStandardMaterial)
      for (const map of [node.material.map, node.material.normalMap]) if (map !== null) map.anisotropy = 8
  })
  scene.add(model)
  growFur(model, { pxHeight: window.innerHeight })
  const reach = whole.getSize(new THREE.Vector3()).length()
  const key = new THREE.DirectionalLight('#fff3e2', 2.4)
  key.position.copy(center).add(new THREE.Vector3(-0.7, 1.1, 1.2).multiplyScalar(reach))
  key.target.position.copy(center)
  key.castShadow = true
  key.shadow.mapSize.set(2048, 2048)
  key.shadow.radius = 5
  key.shadow.normalBias = reach * 0.001
  const half = reach * 0.75
  Object.assign(key.shadow.camera, {
    left: -half,
    right: half,
    top: half,
    bottom: -half,
    near: reach * 0.1,
    far: reach * 4,
  })
  const rim = new THREE.DirectionalLight('#d5e5ff', 1.6)
  rim.position.copy(center).add(new THREE.Vector3(1, 0.7, -1.1).multiplyScalar(reach))
  rim.target.position.copy(center)
  scene.add(key, key.target, rim, rim.target)
  const wall = new THREE.Mesh(
    new THREE.PlaneGeometry(reach * 12, reach * 12),
    new THREE.MeshStandardMaterial({ color: '#d4d0ca', roughness: 0.95, envMapIntensity: 0.6 }),
  )
  wall.position.set(center.x, center.y, whole.min.z - reach * 0.03)
  wall.receiveShadow = true
  if (Math.abs(yaw) < 80) scene.add(wall)
  const camera = new THREE.PerspectiveCamera(
    22,
    window.innerWidth / window.innerHeight,
    reach * 0.02,
    reach * 40,
  )
  const aspect = window.innerWidth / window.innerHeight
  const tall = Math.max(size.y, Math.hypot(size.x, size.z) / aspect) * 1.12
  const distance = tall / 2 / Math.tan((11 * Math.PI) / 180) / zoom + size.z / 2
  const [a, e] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180]
  camera.position.set(
    center.x + distance * Math.sin(a) * Math.cos(e),
    center.y + distance * Math.sin(e),
    center.z + distance * Math.cos(a) * Math.cos(e),
  )
  camera.lookAt(center)
  renderer.render(scene, camera)
  const { calls, triangles } = renderer.info.render
  return { calls, triangles }
}
