import { Color, DataTexture, NearestFilter, RepeatWrapping, SRGBColorSpace, Texture } from 'three'
import type { Light } from '../../look/facts/light'
import type { Backdrop } from '../../picture/studio/photo-request'
import { sweepTexture } from './backdrop'
import { LIGHT_RIGS } from './light-rig'
import { type Behind, type SweepPlace, sweptPaper } from './swept-paper'

/** What the photo studio hangs behind a look; where it stands on a floor, `place`, paper lies under it as well. */
export function behindOf(backdrop: Backdrop, light: Light, place: SweepPlace | null): Behind {
  if (backdrop.kind === 'paper' && place) return sweptPaper(litPaper(backdrop.hex, light), place)
  const { texture, lay } = studioBackdrop(backdrop, light)
  return { background: texture, sweep: null, lay, dispose: () => texture.dispose() }
}

/** Something behind the look that lies where the picture is. */
interface StudioBackdrop {
  readonly texture: Texture
  readonly lay: Behind['lay']
}

/** Side of a square of the pattern that stands for transparence, in pixels of the screen. */
const SQUARE = 12

export function studioBackdrop(backdrop: Backdrop, light: Light): StudioBackdrop {
  switch (backdrop.kind) {
    case 'paper': {
      const { top, bottom } = litPaper(backdrop.hex, light)
      return spanning(sweepTexture(top, bottom), null)
    }
    case 'gradient':
      return spanning(
        sweepTexture(lit(backdrop.top, light, 'top'), lit(backdrop.bottom, light, 'bottom')),
        null,
      )
    case 'photo': {
      const texture = new Texture(backdrop.image)
      texture.colorSpace = SRGBColorSpace
      texture.needsUpdate = true
      return spanning(texture, backdrop.image.width / backdrop.image.height)
    }
    case 'none':
      return checkered()
    default:
      return backdrop satisfies never
  }
}

/** An image over the picture: stretched, or covering it at its own aspect, and then upside down as bitmaps are. */
function spanning(texture: Texture, imageAspect: number | null): StudioBackdrop {
  return {
    texture,
    lay(picture, view) {
      const aspect = picture.width / picture.height
      const own = imageAspect ?? aspect
      const [shareX, shareY] = [Math.min(aspect / own, 1), Math.min(own / aspect, 1)]
      const left = (view.x - picture.x) / picture.width
      const low = 1 - (view.y + view.height - picture.y) / picture.height
      texture.repeat.set((view.width / picture.width) * shareX, (view.height / picture.height) * shareY)
      texture.offset.set(0.5 + (left - 0.5) * shareX, 0.5 + (low - 0.5) * shareY)
      if (imageAspect === null) return
      texture.offset.y = 1 - texture.offset.y
      texture.repeat.y *= -1
    },
  }
}

function checkered(): StudioBackdrop {
  const [light, dark] = [0xff, 0xe4]
  const texture = new DataTexture(
    Uint8Array.from([light, dark, dark, light].flatMap((gray) => [gray, gray, gray, 255])),
    2,
    2,
  )
  texture.colorSpace = SRGBColorSpace
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = texture.minFilter = NearestFilter
  texture.needsUpdate = true
  return {
    texture,
    lay: (_, view) => void texture.repeat.set(view.width / SQUARE / 2, view.height / SQUARE / 2),
  }
}

/** A paper's colors up the wall and down on the floor: it takes the light as the stage's own paper does. */
export const litPaper = (hex: string, light: Light) => ({
  top: lit(hex, light, 'top', 'bottom'),
  bottom: lit(hex, light, 'bottom'),
})

type Part = 'top' | 'bottom'

/** A color of daylight in another light, 8-bit sRGB: changed as the stage's own paper changes from `under` to `part`. */
function lit(hex: string, light: Light, part: Part, under: Part = part): readonly [number, number, number] {
  const own = new Color().setStyle(hex)
  const now = paperOf(light, part)
  const then = paperOf('daylight', under)
  own.setRGB((own.r * now.r) / then.r, (own.g * now.g) / then.g, (own.b * now.b) / then.b)
  const { r, g, b } = own.convertLinearToSRGB()
  return [r, g, b].map((share) => Math.min(share, 1) * 255) as [number, number, number]
}

function paperOf(light: Light, part: Part): Color {
  const [r, g, b] = LIGHT_RIGS[light].paper.light[part]
  return new Color().setRGB(r / 255, g / 255, b / 255, SRGBColorSpace)
}
