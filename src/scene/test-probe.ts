import { Mesh, Quaternion, Vector3 } from 'three'
import type { Look } from '../look/look'
import { readSlot } from '../look/slot'
import type { makeClip } from '../picture/clip/make-clip'
import type { LiveStudio } from '../picture/studio/live-settings'
import type { Photograph, PixelSize, RenderTurntable } from '../picture/studio/photo-request'
import type { TakePortrait } from '../picture/studio/portrait-request'
import type { ModelReader } from '../state/own/model/model-reader'
import { arrangementOnScreen } from '../state/planner/derived'
import { slotOnScreen, toPixels } from './camera/projection'
import { meshBoundsOf } from './export/measure-outfit'
import type { ModelExporter } from './export/use-take-along'
import type { StageHandle } from './stage'
import type { StageScope } from './stage-context'

/** What browser tests may ask of the stage; there only with `?test` in the address. */
export interface StageProbe {
  /** Whether the carrier has been drawn in the light that is wanted; its charms may come a frame later. */
  readonly ready: () => boolean
  /** A place in CSS pixels of the page, null when it has none. */
  readonly project: (
    slot: string,
  ) => { readonly x: number; readonly y: number; readonly behind: boolean } | null
  /** The middle of a hanging charm's body in CSS pixels of the page. */
  readonly charmPx: (slot: string) => { readonly x: number; readonly y: number } | null
  readonly hanging: () => readonly string[]
  /** Frames drawn so far: at rest the number stays. */
  readonly frames: () => number
  /** Frames that were added to the plain picture since it was drawn. */
  readonly refined: () => number
  /** Every charm of the look hangs, and nothing moves. */
  readonly atRest: () => boolean
  /** The main pass of the picture as it is, without shadows, and what is in the graphics card's memory. */
  readonly info: () => {
    readonly calls: number
    readonly triangles: number
    readonly geometries: number
    readonly textures: number
    readonly programs: number
  } | null
  readonly camera: () => { readonly position: readonly number[]; readonly target: readonly number[] } | null
  /** Milliseconds that one frame takes at a picture's size. */
  readonly plainFrame: (size: PixelSize) => Promise<number>
  readonly loseContext: () => void
  /** The look as it is. */
  readonly look: () => Look
  readonly photograph: Photograph
  readonly film: RenderTurntable
  readonly portrait: TakePortrait
  readonly exportModel: ModelExporter['exportModel']
  readonly visitAr: ModelExporter['visitAr']
  readonly makeClip: typeof makeClip
  /** A reader of strangers' models, each of which has so long. */
  readonly modelReader: (milliseconds?: number) => Promise<ModelReader>
  /** The exact bounds in meters of all solid that is shown, fur apart: least x, y, z, then most. */
  readonly bounds: () => readonly number[]
  /** Opens the photo studio, or closes it again. */
  readonly studio: (setting: LiveStudio | null) => void
}

declare global {
  interface Window {
    __dangle?: StageProbe
  }
}

/** Offers the probe on the window; gives back how to take it away. */
export function offerProbe(
  scope: StageScope,
  { photograph, film, portrait, exportModel, visitAr }: StageHandle,
  studio: StageProbe['studio'],
): () => void {
  const { planner, live } = scope
  const onPage = <Point extends { readonly x: number; readonly y: number }>(point: Point | null) => {
    const box = live.renderer?.domElement.getBoundingClientRect()
    return point && box ? { ...point, x: point.x + box.left, y: point.y + box.top } : null
  }
  const middle = new Vector3()
  const turn = new Quaternion()
  const probe: StageProbe = {
    ready: () => live.drawnIn === (scope.studio?.light ?? planner.store.getState().light),
    project: (text) => {
      const slot = readSlot(text)
      return slot && onPage(slotOnScreen(live, slot, arrangementOnScreen(planner.store.getState())))
    },
    charmPx: (text) => {
      const slot = readSlot(text)
      const shown = slot && live.outfit?.charms.get(slot)
      if (!shown) return null
      const { position, quaternion } = shown.pose.body
      middle.set(...shown.piece.hanging.massCenter).sub(shown.piece.attach)
      middle.applyQuaternion(turn.set(quaternion.x, quaternion.y, quaternion.z, quaternion.w))
      middle.x += position.x
      middle.y += position.y
      middle.z += position.z
      return onPage(toPixels(live, middle))
    },
    hanging: () => [...(live.outfit?.charms.keys() ?? [])],
    frames: () => live.frames,
    refined: () => live.refined,
    atRest: () => {
      const { outfit } = live
      const { look } = planner.store.getState()
      return outfit?.isAtRest() === true && [...look.placed.keys()].every((slot) => outfit.charms.has(slot))
    },
    info: () => {
      const { renderer, scene, camera } = live
      if (!renderer || !scene || !camera) return null
      // Drawn once more without shadows, whose pass three would count as well.
      const { needsUpdate } = renderer.shadowMap
      renderer.shadowMap.needsUpdate = false
      renderer.render(scene, camera)
      renderer.shadowMap.needsUpdate = needsUpdate
      const { render, memory } = renderer.info
      return {
        calls: render.calls,
        triangles: render.triangles,
        geometries: memory.geometries,
        textures: memory.textures,
        programs: renderer.info.programs?.length ?? 0,
      }
    },
    camera: () => live.view.pose,
    plainFrame: async (size) => (await import('./photo/plain-frame')).plainFrame(scope, size),
    loseContext: () => live.renderer?.forceContextLoss(),
    look: () => planner.store.getState().look,
    photograph,
    film,
    portrait,
    exportModel,
    visitAr,
    makeClip: async (order, watch) => (await import('../picture/clip/make-clip')).makeClip(order, watch),
    modelReader: async (milliseconds) =>
      (await import('../state/own/model/read-in-worker')).createModelReader(undefined, milliseconds),
    bounds: () => {
      const meshes: Mesh[] = []
      const { outfit } = live
      const pieces = [...(outfit?.charms.values() ?? [])].map(({ piece }) => piece)
      for (const root of outfit ? [outfit.carrier, ...pieces.map(({ group }) => group)] : [])
        root.traverseVisible((node) => {
          if (!(node instanceof Mesh) || node.name === 'pile') return
          node.updateWorldMatrix(true, false)
          meshes.push(node)
        })
      meshes.push(...pieces.flatMap(({ hardware }) => hardware.copies()))
      const box = meshBoundsOf(meshes)
      return [...box.min.toArray(), ...box.max.toArray()]
    },
    studio,
  }
  window.__dangle = probe
  return () => {
    if (window.__dangle === probe) delete window.__dangle
  }
}
