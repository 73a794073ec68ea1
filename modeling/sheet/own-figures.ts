import sharp from 'sharp'
import { loopAround } from '../../bench/cut-out/gestures'
import { syntheticPhoto } from '../../bench/cut-out/synthetic-photo'
import { unmeasuredCatalog } from '../../src/catalog/built-in'
import { cutPhoto } from '../../src/catalog/import/photo/cut-photo'
import type { TextureFile } from '../../src/catalog/import/photo/model/gltf-parts'
import type { Pixels } from '../../src/catalog/import/photo/photo-cover'
import type { PhotoEdits } from '../../src/catalog/import/photo/photo-edits'
import { mechanismId } from '../../src/look/ids'
import { type BuiltCharm, buildCharm } from '../../src/state/own/photo/build-charm'
import { usualDropMm } from '../../src/state/own/usual-drop'
import { drawnOut, meshFaults } from '../rules/own-body'
import { checkOwnCharm } from '../rules/own-charm'
import { drawnArtwork } from './drawn-artwork'
import type { OwnRecipe } from './own-recipes'

/** How much of the light in a photo is taken out where nobody says; a drawing has none. */
const EVEN_LIGHT = 0.45
const QUALITY = 82

async function encoded({ width, height, rgba }: Pixels): Promise<TextureFile> {
  const bytes = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer()
  return { bytes: new Uint8Array(bytes), type: 'image/webp' }
}

async function taken({ name, picture }: OwnRecipe): Promise<{ photo: Pixels; edits: PhotoEdits }> {
  if (picture.kind === 'artwork')
    return { photo: await drawnArtwork(picture.artwork), edits: { strokes: [] } }
  const { photo, truth } = await syntheticPhoto(`own ${name}`, picture.thing, picture.ground)
  // An eyelet that came along is left out, as the app does unless somebody wants to keep it.
  const edits = { strokes: [], withoutHardware: true } as const
  return picture.loop
    ? { photo, edits: { ...edits, loop: loopAround(name, truth, photo.width, photo.height) } }
    : { photo, edits }
}

/** A charm of a recipe, as the app makes it, and what was measured of it. */
export interface OwnFigures {
  readonly photo: Pixels
  readonly built: BuiltCharm
  readonly triangles: number
  /** How much of what faces forward and wears the picture draws it out more than 2:1, a share of its area. */
  readonly drawnOut: number
  /** What it does not keep to, in words. */
  readonly faults: readonly string[]
}

/** Takes a recipe's photo, cuts it, builds the charm and measures it. */
export async function ownFigures(recipe: OwnRecipe): Promise<OwnFigures> {
  const { name, kind, heightMm, picture, tone, pileMm } = recipe
  const mechanism = unmeasuredCatalog().mechanisms.get(mechanismId(recipe.mechanism))
  if (!mechanism) throw new Error(`no mechanism ${recipe.mechanism}`)
  const { photo, edits } = await taken(recipe)
  const cut = cutPhoto(photo, edits)
  if (cut.kind !== 'cover') throw new Error(`${name}: ${cut.kind}`)
  const dropMm = usualDropMm(mechanism.id)
  const built = await buildCharm(
    {
      cover: cut.cover,
      recipe: {
        kind,
        heightMm,
        tone: tone ?? 'silver',
        evenLight: picture.kind === 'photo' ? EVEN_LIGHT : 0,
        ...(pileMm === undefined ? {} : { pileMm }),
      },
      mechanism,
      dropMm,
    },
    encoded,
  )
  if (built.kind !== 'built') throw new Error(`${name}: ${built.kind}`)
  const { body, facts } = built
  const parts = [...body.parts, ...body.fitting]
  const off = facts.dimsMm.h / heightMm - 1
  return {
    photo,
    built,
    triangles: parts.reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0),
    drawnOut: drawnOut(body.parts, body.pictures.skin),
    faults: [
      ...meshFaults(parts),
      ...(Math.abs(off) > 0.01 ? [`${(100 * off).toFixed(1)} % off the height that was asked for`] : []),
      ...(await checkOwnCharm(name, built, dropMm)),
    ],
  }
}
