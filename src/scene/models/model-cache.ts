import {
  type BufferGeometry,
  type Group,
  LoadingManager,
  type Material,
  Mesh,
  type Object3D,
  Texture,
} from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { onDemand } from '../../state/on-demand'
import { loadJoint } from '../batch/load-joint'
import type { growFur } from '../fur/fur'
import { loadFur } from '../fur/load-fur'
import type { HardwareKit } from '../hardware/rack'
import { loadMatter } from '../matter/load-matter'
import { standInOf } from '../stand-in/stand-in-address'
import { answerFrom, HARDWARE_URL } from './ask-ahead'
import { evenColors } from './even-colors'

/** A parsed model. Shared by everyone who shows it: clone before changing. */
export interface Model {
  readonly root: Group
  /** Lets pile grow on a copy of it, where it has some. */
  readonly growFur?: typeof growFur
}

export type Loading = (share: number) => void

export interface ModelCache {
  /** Fetches and parses a GLB once, or makes a stand-in; a failed attempt is forgotten, so that asking again tries again. */
  load(url: string, onProgress?: Loading): Promise<Model>
  /** A model that is there, null while it is not. */
  loaded(url: string): Model | null
  /** Marks one more, or one less, user of a model; the last to leave frees its memory on the graphics card. */
  retain(url: string): () => void
  /** A model is not asked for again: all of it goes as soon as nobody shows it. */
  forget(url: string): void
  /** Fetches the parts that all hardware is made of, and the code that draws with them. */
  loadHardware(): Promise<HardwareKit>
  /** They, null while they are not there. */
  hardware(): HardwareKit | null
  /** Frees everything on the graphics card; parsed models stay and are uploaded again when shown. */
  unload(): void
}

interface Entry {
  readonly model: Promise<Model>
  readonly listeners: Set<Loading>
  loaded: Model | null
  holders: number
  share: number
}

/** `hardwareAt` is the address of the parts of all hardware. */
export function createModelCache(hardwareAt: string = HARDWARE_URL): ModelCache {
  const entries = new Map<string, Entry>()

  const load = (url: string, onProgress?: Loading): Promise<Model> => {
    const known = entries.get(url)
    if (known) {
      if (onProgress && !known.loaded) {
        known.listeners.add(onProgress)
        onProgress(known.share)
      }
      return known.model
    }
    const listeners = new Set<Loading>(onProgress ? [onProgress] : [])
    const entry: Entry = {
      listeners,
      loaded: null,
      holders: 0,
      share: 0,
      model: fetchModel(url, (share) => {
        entry.share = share
        for (const listener of listeners) listener(share)
      }).then(
        (model) => {
          entry.loaded = model
          listeners.clear()
          return model
        },
        (reason: unknown) => {
          entries.delete(url)
          throw reason
        },
      ),
    }
    entries.set(url, entry)
    return entry.model
  }

  const hold = (url: string) => {
    const entry = entries.get(url)
    if (!entry) return () => {}
    entry.holders += 1
    let held = true
    return () => {
      if (!held) return
      held = false
      entry.holders -= 1
      if (entry.holders === 0 && entry.loaded) freeMemory(entry.loaded.root)
    }
  }

  let kit: HardwareKit | null = null
  const loadHardware = async (): Promise<HardwareKit> => {
    const [{ hardwareKit }, { root }] = await Promise.all([loadKit(), load(hardwareAt)])
    kit ??= hardwareKit(root)
    return kit
  }

  const unload = () => {
    kit?.unload()
    for (const { loaded } of entries.values()) if (loaded) freeMemory(loaded.root)
  }

  return {
    load,
    loaded: (url) => entries.get(url)?.loaded ?? null,
    retain: hold,
    forget: (url) => void entries.delete(url),
    loadHardware,
    hardware: () => kit,
    unload,
  }
}

const loadKit = onDemand(() => import('../hardware/hardware-kit'))
const loadStandIns = onDemand(() => import('../stand-in/stand-in-model'))

async function fetchModel(url: string, onProgress: Loading): Promise<Model> {
  const standIn = standInOf(url)
  if (!standIn) return parseModel(await fetchBytes(url, onProgress))
  const model = (await loadStandIns()).standInModel(standIn)
  evenColors(model.root)
  return model
}

async function fetchBytes(url: string, onProgress: Loading): Promise<ArrayBuffer> {
  const response = await answerFrom(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const total = Number(response.headers.get('content-length') ?? 0)
  // A compressed answer counts differently from its header, so the share is capped until the end.
  if (!response.body || !(total > 0)) return response.arrayBuffer()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    received += value.length
    onProgress(Math.min(received / total, 0.99))
  }
  return new Blob(chunks).arrayBuffer()
}

/** What models are called that users made: hundreds of them have few plain materials. */
const OWN_MODELS = ['own_charm', 'own_bag']

/** Reads a GLB. */
export async function parseModel(bytes: ArrayBuffer): Promise<Model> {
  const manager = new LoadingManager()
  // A GLB brings everything with it; whatever else it names is not fetched.
  manager.setURLModifier((url) => {
    if (url.startsWith('blob:') || url.startsWith('data:')) return url
    throw new Error('a model may not fetch other files')
  })
  const { scene } = await new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder).parseAsync(bytes, '')
  scene.traverse((node) => {
    for (const material of materialsOf(node)) {
      // three writes a material's name into shader source: keep it beside, where it can do no harm.
      material.userData['role'] ??= material.name
      material.name = ''
      if (roleOf(material) === 'reflective') Object.assign(material, { retroreflectivity: 1 })
      const { map, normalMap } = material as Partial<Record<'map' | 'normalMap', Texture | null>>
      for (const texture of [map, normalMap]) if (texture) texture.anisotropy = 8
    }
  })
  evenColors(scene)
  if (OWN_MODELS.some((name) => scene.getObjectByName(name))) (await loadJoint()).shareMaterials(scene)
  if (hasExtra(scene, 'passes')) (await loadMatter()).letLightThrough(scene)
  return hasExtra(scene, 'fur') ? { root: scene, growFur: (await loadFur()).growFur } : { root: scene }
}

/** Whether an author says of a material in a tree what only code that is fetched for it can draw. */
function hasExtra(root: Object3D, name: 'fur' | 'passes'): boolean {
  let found = false
  root.traverse((node) => {
    found ||= materialsOf(node).some(({ userData }) => userData[name] !== undefined)
  })
  return found
}

/** What a material is for (`fabric_main`, `fur_light`, `glow_lamp` …), as the model's author named it. */
export function roleOf(material: Material): string {
  const role: unknown = material.userData['role']
  return typeof role === 'string' ? role : ''
}

export function materialsOf(node: Object3D): readonly Material[] {
  if (!(node instanceof Mesh)) return []
  const material: Material | Material[] = node.material
  return Array.isArray(material) ? material : [material]
}

/** Releases what a tree holds on the graphics card; showing it again uploads it again. `leave` may put off what programs its materials hold. */
export function freeMemory(
  root: Object3D,
  leave: (dispose: () => void) => void = (dispose) => dispose(),
): void {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return
    const geometry: BufferGeometry = node.geometry
    geometry.dispose()
    for (const material of materialsOf(node)) {
      for (const value of Object.values(material)) if (value instanceof Texture) value.dispose()
      leave(() => material.dispose())
    }
  })
}
