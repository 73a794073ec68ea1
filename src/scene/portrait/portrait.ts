import {
  Group,
  Mesh,
  MeshDepthMaterial,
  type Object3D,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  Texture,
  Vector3,
  type WebGLRenderer,
} from 'three'
import type { Catalog } from '../../look/facts/catalog'
import type { Charm } from '../../look/facts/charm'
import { noField } from '../../motion/field/distance-field'
import { pose, poseFor } from '../../motion/pose'
import { createSimulation, hang } from '../../motion/simulation'
import { PhotoError } from '../../picture/studio/photo-request'
import type { PortraitRequest } from '../../picture/studio/portrait-request'
import type { Planner } from '../../state/planner/planner'
import type { PhotoView } from '../camera/current-view'
import { applyPose, discard, takeApart } from '../charm/charm-parts'
import type { HardwareKit } from '../hardware/rack'
import { type Environment, loadEnvironment } from '../light/environment'
import { LIGHT_RIGS } from '../light/light-rig'
import { createLighting } from '../light/lighting'
import type { LiveState } from '../live-state'
import { freeMemory, type Model, type ModelCache, materialsOf, parseModel } from '../models/model-cache'
import { aliveRenderer } from '../photo/alive-renderer'
import { pixelOffsets } from '../photo/jitter'
import { aim, type SampleOffset } from '../photo/photo-view'
import { bitmapOf } from '../photo/photograph'
import { pictureTarget } from '../photo/picture-target'
import { type Sitting, sittingOf } from './sitting'

/** What portraits need of the stage. */
export interface PortraitStage {
  readonly live: LiveState
  readonly cache: Pick<ModelCache, 'loadHardware'>
  readonly planner: Pick<Planner, 'store'>
}

/** What hardware is made with. */
interface Workshop {
  readonly kit: HardwareKit
  readonly catalog: Catalog
}

/** More pixels along a side nobody asks a charm for. */
const LONGEST_SIDE = 1024
/** Frames of one picture: with their samples they are as good as 16 a pixel. Pile is soft by itself, and takes ten times as long. */
const FRAMES = { sharp: 4, furry: 2 } as const
/** Shadows as soft as the tray's pictures have them, in less time. */
const SHADOW = { edge: 1024, radius: 2 } as const
/** Light is set for something so much larger. */
const AIR = 1.3

/**
 * Takes a picture of a charm or bag alone with the stage's graphics context; the stage goes on meanwhile, and nothing of it
 * stays in memory. Rejects with an `AbortError` when stopped, else with a `PhotoError`.
 */
export async function takePortrait(
  { live, cache, planner }: PortraitStage,
  request: PortraitRequest,
): Promise<ImageBitmap> {
  const { glb, hangs, pixels, signal } = request
  if (!(pixels >= 1 && pixels <= LONGEST_SIDE)) throw new PhotoError('too_large')
  const edge = Math.round(pixels)
  const { catalog } = planner.store.getState()
  signal?.throwIfAborted()
  const [renderer, environment, kit, model] = await Promise.all([
    aliveRenderer(live, signal),
    loadEnvironment('daylight'),
    hangs ? cache.loadHardware().catch(missing) : null,
    parseModel(glb.slice().buffer).catch(missing),
  ])
  try {
    signal?.throwIfAborted()
    const bytes = await exposed(renderer, environment, kit && { kit, catalog }, model, request, edge)
    return await bitmapOf(bytes, { width: edge, height: edge })
  } catch (reason) {
    if (!signal?.aborted && renderer.getContext().isContextLost()) throw new PhotoError('context')
    throw reason
  } finally {
    forget(model)
  }
}

/** Programs take far longer to compile than a picture to draw: those of the last pictures are there for the next. */
const KEPT_MS = 4000
const MOST_KEPT = 24
const kept: (() => void)[] = []
let leaving: ReturnType<typeof setTimeout> | undefined

function keepPrograms(dispose: () => void): void {
  kept.push(dispose)
  for (const earlier of kept.splice(0, kept.length - MOST_KEPT)) earlier()
  clearTimeout(leaving)
  leaving = setTimeout(() => {
    for (const earlier of kept.splice(0)) earlier()
  }, KEPT_MS)
}

/** Releases all of a model but its programs, its decoded pictures too. */
function forget({ root }: Model): void {
  freeMemory(root, keepPrograms)
  root.traverse((node) => {
    for (const value of materialsOf(node).flatMap((material) => Object.values(material)))
      if (value instanceof Texture) (value.image as Partial<ImageBitmap> | null)?.close?.()
  })
}

const missing = (): never => {
  throw new PhotoError('models')
}

async function exposed(
  renderer: WebGLRenderer,
  environment: Environment,
  workshop: Workshop | null,
  model: Model,
  { heading, framing, hangs, signal }: PortraitRequest,
  edge: number,
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const { root } = model
  root.updateWorldMatrix(true, true)
  const { view, center, box } = sittingOf((framing !== 'whole' && root.getObjectByName('body')) || root, {
    heading,
    ...(framing ? { framing } : {}),
  })
  const held = hangs && workshop ? straightHardware(model, hangs, 1000 * box.y, workshop) : null
  const sitter = new Group().add(root)
  if (held) sitter.add(held.drawn)
  // The renderer's own keeps the picture of what it last drew, and would upload it again once it is freed.
  const shadow = new MeshDepthMaterial()
  sitter.traverse((node) => {
    if (!(node instanceof Mesh)) return
    node.castShadow = node.receiveShadow = true
    node.customDepthMaterial = shadow
  })
  const fur = model.growFur?.(root, { pxHeight: edge })
  const camera = openCamera(renderer, environment, sitter, { center, box }, edge)
  try {
    const sums = new Float32Array(edge * edge * 4)
    const nudges = pixelOffsets(fur ? FRAMES.furry : FRAMES.sharp)
    for (const pixel of nudges) {
      const bytes = await camera.draw(view, pixel)
      signal?.throwIfAborted()
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (bytes[at] ?? 0)
    }
    return developed(sums, edge, nudges.length)
  } finally {
    camera.dispose()
    keepPrograms(() => {
      shadow.dispose()
      fur?.dispose()
    })
    held?.dispose()
  }
}

/** Draws a sitter before nothing, in the light of the tray's pictures: the stage's at day, with all its shadows, whatever the stage itself can afford. */
function openCamera(
  renderer: WebGLRenderer,
  environment: Environment,
  sitter: Object3D,
  { center, box }: Pick<Sitting, 'center' | 'box'>,
  edge: number,
) {
  const { shadowMap } = renderer
  const size = { width: edge, height: edge }
  const clearAlpha = renderer.getClearAlpha()
  const stageShadows = { enabled: shadowMap.enabled, type: shadowMap.type }
  /** Works with the renderer set as for the tray's pictures, and leaves it as the stage has it. */
  const apart = (due: boolean, work: () => void): void => {
    const { needsUpdate } = shadowMap
    Object.assign(shadowMap, { enabled: true, type: PCFShadowMap, needsUpdate: due })
    renderer.setClearAlpha(0)
    try {
      work()
    } finally {
      renderer.setClearAlpha(clearAlpha)
      Object.assign(shadowMap, { ...stageShadows, needsUpdate })
    }
  }
  const scene = new Scene().add(sitter)
  const target = pictureTarget(size, renderer)
  const lens = new PerspectiveCamera()
  const reach = Math.max(box.x, box.y, box.z) * AIR
  let dispose = () => target.dispose()
  apart(true, () => {
    const lighting = createLighting(renderer, 'high', reach, LIGHT_RIGS.daylight, environment)
    lighting.key.shadow.mapSize.set(SHADOW.edge, SHADOW.edge)
    lighting.key.shadow.radius = SHADOW.radius
    // Light is set for something standing at the origin.
    const stand = new Group().add(lighting.lights)
    stand.position.set(center.x, center.y - reach * 0.45, center.z)
    scene.add(stand)
    scene.environment = lighting.environment
    scene.environmentIntensity = lighting.environmentIntensity
    dispose = () => {
      lighting.dispose()
      target.dispose()
    }
  })
  let isFirst = true
  return {
    /** RGBA bytes from the lower left, colors multiplied by alpha. */
    async draw(view: PhotoView, pixel: SampleOffset['pixel']): Promise<Uint8Array> {
      aim(lens, view, size, { x: 0, y: 0, ...size }, { pixel, lens: [0, 0], focus: 1 })
      apart(isFirst, () => {
        renderer.setRenderTarget(target)
        renderer.render(scene, lens)
        renderer.setRenderTarget(null)
      })
      isFirst = false
      const bytes = new Uint8Array(edge * edge * 4)
      await renderer.readRenderTargetPixelsAsync(target, 0, 0, edge, edge, bytes)
      if (renderer.getContext().isContextLost()) throw new PhotoError('context')
      return bytes
    },
    dispose: () => dispose(),
  }
}

/** The mean of all frames from the top, alpha straight. */
function developed(sums: Float32Array, edge: number, frames: number): Uint8ClampedArray<ArrayBuffer> {
  const picture = new Uint8ClampedArray(sums.length)
  for (let row = 0; row < edge; row++)
    for (let column = 0; column < edge; column++) {
      const from = 4 * ((edge - 1 - row) * edge + column)
      const to = 4 * (row * edge + column)
      const alpha = sums[from + 3] ?? 0
      if (alpha === 0) continue
      for (let channel = 0; channel < 3; channel++)
        picture[to + channel] = (255 * (sums[from + channel] ?? 0)) / alpha
      picture[to + 3] = alpha / frames
    }
  return picture
}

const BAR = { direction: new Vector3(1, 0, 0), radius: 0.0015 }

/** The hardware of a model as it hangs straight from the origin. */
function straightHardware(
  { root }: Model,
  hangs: NonNullable<PortraitRequest['hangs']>,
  heightMm: number,
  { kit, catalog }: Workshop,
): { readonly drawn: Object3D; readonly dispose: () => void } {
  const rack = kit.open()
  const piece = takeApart({ root }, hangingAs(hangs, heightMm, catalog), 'high', rack, () => BAR)
  const swing = createSimulation(noField)
  hang(swing, 'slot', piece.hanging, { on: 'carrier', position: [0, 0, 0], rotation: [0, 0, 0, 1] })
  const straight = poseFor(swing, 'slot')
  pose(swing, 'slot', straight)
  applyPose(piece, straight)
  return {
    drawn: rack.group,
    dispose() {
      discard(piece)
      rack.dispose()
    },
  }
}

/** Any charm of the catalog, of which nothing matters but what it hangs by and how tall it is. */
function hangingAs(
  { mechanism, tone, dropMm }: NonNullable<PortraitRequest['hangs']>,
  heightMm: number,
  { charms }: Catalog,
): Charm {
  const [anyone] = charms.values()
  if (!anyone) throw new PhotoError('models')
  const { dimsMm } = anyone
  const plain = { colorways: [], states: [], fields: [], lightHex: null }
  return { ...anyone, ...plain, mechanism, hardwareTone: tone, dropMm, dimsMm: { ...dimsMm, h: heightMm } }
}
