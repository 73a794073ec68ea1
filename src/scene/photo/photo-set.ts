import { Color, type DirectionalLight, Scene, type WebGLRenderer } from 'three'
import type { PixelSize, Setting } from '../../picture/shot'
import { bakeFloorShadow, castOf, contactOf } from '../floor-shadow'
import { LIGHT_RIGS } from '../light-rig'
import type { Quality } from '../quality'
import { createStudio } from '../studio'
import { studioBackdrop } from '../studio-backdrop'
import type { Outfit } from './outfit'
import type { Tile } from './tiles'

/** A look in front of its backdrop, lit, with its shadow on the floor: what a photograph is taken of. */
export interface PhotoSet {
  readonly scene: Scene
  readonly key: DirectionalLight
  /** Whether the picture is clear where nothing stands. */
  readonly clear: boolean
  /** Lays the backdrop for one part of the picture. */
  readonly lay: (size: PixelSize, part: Tile) => void
  /** Puts something plain behind, to see what covers it. */
  readonly before: (backdrop: 'black' | 'white') => void
  readonly dispose: () => void
}

export function buildSet(
  renderer: WebGLRenderer,
  outfit: Outfit,
  { backdrop, light, floor }: Setting,
  quality: Quality,
): PhotoSet {
  const { reach, carrier, group } = outfit
  const studio = createStudio(renderer, quality, reach, LIGHT_RIGS[light])
  const scene = new Scene()
  scene.environment = studio.environment
  scene.environmentIntensity = studio.environmentIntensity
  scene.add(studio.lights, group)

  const shadows =
    floor && quality === 'high'
      ? [contactOf(reach), castOf(reach, studio.key.position)].map((kind) =>
          bakeFloorShadow(renderer, carrier, kind),
        )
      : []
  for (const { mesh } of shadows) scene.add(mesh)

  const behind = backdrop.kind === 'none' ? null : studioBackdrop(backdrop, light)
  scene.background = behind?.texture ?? null
  const [black, white] = [new Color(0, 0, 0), new Color(1, 1, 1)]
  return {
    scene,
    key: studio.key,
    clear: behind === null,
    lay: (size, part) => behind?.lay({ x: 0, y: 0, ...size }, part),
    before: (plain) => {
      scene.background = plain === 'black' ? black : white
    },
    dispose: () => {
      for (const shadow of shadows) shadow.dispose()
      behind?.texture.dispose()
      studio.dispose()
      scene.remove(group)
    },
  }
}
