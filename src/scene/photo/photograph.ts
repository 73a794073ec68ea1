import type { WebGLRenderer } from 'three'
import type { Look } from '../../look/look'
import { PhotoError, type PixelSize, type Shot, type Watch } from '../../picture/studio/photo-request'
import { loadScoring } from '../../state/load-scoring'
import { judgedLook } from '../../state/planner/derived'
import type { PhotoView } from '../camera/current-view'
import { PRESET_HEADINGS } from '../camera/framing'
import { focalPixelsOf } from '../camera/lens'
import { showNear } from '../charm/close-ups'
import { detailFur } from '../fur/fur-detail'
import { loadEnvironment } from '../light/environment'
import type { LiveState } from '../live-state'
import { buildOutfit, type OutfitSource } from '../outfit/build-outfit'
import type { Outfit } from '../outfit/outfit'
import { aliveRenderer } from './alive-renderer'
import { accumulate } from './expose'
import { focusOf } from './focus'
import { openFrameReader } from './frame-reader'
import { openness } from './openness'
import { buildSet } from './photo-set'
import { outlineToShow, viewAround } from './photo-view'
import { sampleOffsets } from './sample-offsets'
import { shade } from './shade'

/** What a photographer needs of the stage. */
export interface PhotoStage {
  readonly live: LiveState
  readonly models: OutfitSource
  /** The look on the stage: its charms are taken as they hang. */
  readonly shown: Look
}

/** More pixels than this would need gigabytes to sum up. */
const MOST_PIXELS = 36_000_000
/** The share of a studio picture's work after which only corners and contacts are left to be darkened. */
const LIT = 0.65
/** How often a picture is begun anew because the context went meanwhile. */
const MOST_ATTEMPTS = 3

/** Takes a photograph, from where the camera was held if it is to be by hand; the stage goes on meanwhile. */
export async function takePhotograph(
  stage: PhotoStage,
  shot: Shot,
  byHand: PhotoView | null,
  watch: Watch = {},
): Promise<ImageBitmap> {
  const { size } = shot
  refuseTooLarge(size)
  for (let attempt = 1; ; attempt++) {
    const renderer = await aliveRenderer(stage.live, watch.signal)
    try {
      const bytes = await developed(renderer, stage, shot, byHand, watch)
      return await bitmapOf(bytes, size)
    } catch (reason) {
      if (reason instanceof RangeError) throw new PhotoError('too_large')
      const gone = renderer.getContext().isContextLost()
      if (!gone || watch.signal?.aborted) throw reason
      if (attempt === MOST_ATTEMPTS) throw new PhotoError('context')
    }
  }
}

/** A picture of RGBA bytes from the upper left, alpha straight, in the colors of the screen. */
export const bitmapOf = (
  bytes: Uint8ClampedArray<ArrayBuffer>,
  { width, height }: PixelSize,
): Promise<ImageBitmap> =>
  createImageBitmap(new ImageData(bytes, width, height), {
    premultiplyAlpha: 'none',
    colorSpaceConversion: 'none',
  })

async function developed(
  renderer: WebGLRenderer,
  { live, models, shown }: PhotoStage,
  shot: Shot,
  byHand: PhotoView | null,
  watch: Watch,
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const { size, quality, light } = shot
  // Whoever signed it, it is the one that hangs there.
  const hanging = () => (judgedLook(shot.look) === judgedLook(shown) ? live.outfit : null)
  const environment = models.quality === 'high' ? await loadEnvironment(light) : null
  const outfit = await buildOutfit(shot.look, light, models, hanging)
  let letGo = () => {}
  try {
    watch.signal?.throwIfAborted()
    const view = byHand ?? (await presetView(shot, outfit, models))
    const focal = focalPixelsOf(size.height, view.halfHeight)
    if (models.quality === 'high')
      letGo = await showNear(outfit.charms.values(), { eye: view.position, focal, cache: models.cache })
    const set = buildSet(renderer, outfit, shot, models.quality, environment)
    try {
      detailFur(outfit.charms.values(), view.position, focal, models.quality === 'high' ? Infinity : 0)
      const frames = models.quality === 'low' ? 'draft' : quality
      // A picture that is sharp all through needs nobody to say what it is about.
      const focus = shot.blur > 0 ? focusOf(view, outfit, await loadScoring()) : 1
      const nudges = sampleOffsets({ ...shot, quality: frames }, focus)
      const summing = quality === 'studio' ? 'light' : 'code'
      const soft = quality === 'studio' && models.quality === 'high'
      const key = soft ? set.soften() : null
      const shutter = openFrameReader(renderer, set, size)
      try {
        const onFrame = (frame: number) => {
          key?.move(frame)
          set.shadows.due = true
        }
        const exposure = { size, view, nudges, summing, ...(key && { onFrame }) } as const
        const bytes = await accumulate(shutter, exposure, soft ? partOf(watch, 0, LIT) : watch)
        key?.back()
        if (!soft) return bytes
        const { reach } = set
        shade(bytes, await openness(renderer, set, { size, view, nudges, reach }, partOf(watch, LIT, 1)))
        return bytes
      } finally {
        key?.dispose()
        shutter.dispose()
      }
    } finally {
      set.dispose()
    }
  } finally {
    outfit.dispose()
    letGo()
  }
}

async function presetView(shot: Shot, outfit: Outfit, models: OutfitSource): Promise<PhotoView> {
  const { from } = shot
  if (from.kind === 'by_hand') throw new PhotoError('context')
  const points = await outlineToShow(outfit, from.around, models)
  return viewAround(points, PRESET_HEADINGS[from.preset], shot)
}

function refuseTooLarge({ width, height }: PixelSize): void {
  if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS)) throw new PhotoError('too_large')
}

/** Follows a part of a work as such a share of the whole. */
const partOf = ({ signal, onProgress }: Watch, from: number, to: number): Watch => ({
  ...(signal && { signal }),
  onProgress: (share) => onProgress?.(from + (to - from) * share),
})
