import type { OwnKind } from '../../photo/body/recipe'
import type { CleanBody } from '../clean/body'
import type { ShadedSurface } from '../clean/surface'
import { surfaceArea } from '../clean/surface-area'

const METAL = 0.5
/** Of the surface. */
const MOSTLY = 0.5
const SOME = 0.25
/** Depth for the shorter of the other sides. */
const THIN = 0.15
const SHEET = 0.3
const SOFT = 0.85

/** What a stranger's model is most like, by its materials and how thick it is. Nobody can tell: it is to be asked. */
export function guessMake({ surfaces, sizeMm: [width, height, depth] }: CleanBody): OwnKind {
  const whole = surfaces.reduce((sum, surface) => sum + surfaceArea(surface), 0) || 1
  const shareOf = (is: (material: ShadedSurface['material']) => boolean): number =>
    surfaces.reduce((sum, surface) => sum + (is(surface.material) ? surfaceArea(surface) : 0), 0) / whole
  const thickness = depth / Math.min(width, height)
  if (shareOf(({ metalness, alphaMode }) => metalness > METAL && alphaMode !== 'BLEND') > MOSTLY)
    return 'metal'
  if (thickness < SHEET && shareOf(({ alphaMode }) => alphaMode === 'BLEND') > SOME) return 'acrylic'
  if (thickness < THIN) return shareOf(({ roughness }) => roughness > SOFT) > MOSTLY ? 'flat' : 'acrylic'
  return 'figure'
}
