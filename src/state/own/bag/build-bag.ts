import { bagBands } from '../../../catalog/import/photo/bag/bag-bands'
import { type BagBody, bagBody } from '../../../catalog/import/photo/bag/bag-body'
import { bagColors } from '../../../catalog/import/photo/bag/bag-colors'
import { bagOutline } from '../../../catalog/import/photo/bag/bag-outline'
import { backPicture, frontPicture, plainPicture } from '../../../catalog/import/photo/bag/bag-pictures'
import { solidOfBag } from '../../../catalog/import/photo/bag/solid-of-bag'
import { straightened } from '../../../catalog/import/photo/body/skin/straightened'
import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import type { Cover, Pixels } from '../../../catalog/import/photo/photo-cover'
import { BAG_LIMITS, type BagStub } from '../../../look/facts/bag-stub'
import { bagSurface } from '../../../look/facts/bag-surface'
import { fieldOf } from '../../../motion/field/field-of'
import { writeField } from '../../../motion/field/written-field'
import { onDemand } from '../../on-demand'
import type { BagPlan, BuiltBag, NoBag, StandInBag } from './bag-builder'

/** What a bag is built from, its pictures decoded. */
export interface CoverPlan extends Omit<BagPlan, 'cover' | 'back'> {
  readonly back?: { readonly cover: Cover; readonly turnDeg: number }
}

export type EncodePicture = (picture: Pixels) => Promise<TextureFile>

/** What packs meshes is fetched when there is one to pack. */
const loadWriter = onDemand(() => import('../../../catalog/import/photo/bag/bag-glb'))

/** The app knows a bag by its own id, never by its model's. */
const ID = 'own_bag'
/** A bag is so deep for its height where nobody says. */
const USUAL_DEPTH = 0.33

const tenth = (value: number): number => Math.round(value * 10) / 10
const held = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  Math.max(min, Math.min(max, value))

/**
 * Builds a bag from its cover: stub, model and where its outline's box lies in the straightened cover. The same plan gives
 * the same bytes, as far as `encode`, which writes its pictures, does.
 */
export async function buildBag(
  photo: Cover,
  plan: CoverPlan,
  encode: EncodePicture,
  isDraft = false,
): Promise<Omit<BuiltBag, 'rests'> | NoBag> {
  const cover = straightened(photo, plan.turnDeg)
  const found = bagOutline(cover, plan.heightMm)
  if (found.kind !== 'outline') return found
  const { box, outline, dimsMm } = found
  const { outside, sides } = BAG_LIMITS
  const inBox = (share: number): number =>
    Math.round(1000 * held(share, { min: -outside, max: 1 + outside })) / 1000
  const stub: BagStub = {
    name: '',
    dimsMm: { ...dimsMm, d: tenth(held(plan.depthMm ?? USUAL_DEPTH * dimsMm.h, sides.d)) },
    outline,
    straps: plan.straps,
    colors: bagColors(cover, box),
    cloth: plan.cloth,
    hardwareTone: plan.hardwareTone,
    places: plan.places.map(({ id, kind, u, v, mirrorOf }) => ({
      id,
      kind,
      mirrorOf,
      u: inBox((u * cover.width - box.left) / box.width),
      v: inBox((v * cover.height - box.top) / box.height),
    })),
  }
  const back = plan.back && straightened(plan.back.cover, plan.back.turnDeg)
  const foundBehind = back && bagOutline(back, plan.heightMm)
  const body = bagBody(stub, frontPicture(cover, box, dimsMm.h, isDraft), {
    bands: bagBands(found.bands, cover, box, dimsMm, bagSurface(stub).bandDepthMm),
    ...(back && foundBehind?.kind === 'outline'
      ? { back: backPicture(back, foundBehind.box, dimsMm.h, isDraft) }
      : {}),
  })
  return {
    kind: 'bag',
    ...(await modelOf(stub, body, encode)),
    stub,
    box: {
      u: box.left / cover.width,
      v: box.top / cover.height,
      w: box.width / cover.width,
      h: box.height / cover.height,
    },
  }
}

/** Builds what stands in for a bag of which only the stub is there. */
export async function buildStandIn(stub: BagStub, encode: EncodePicture): Promise<Omit<StandInBag, 'rests'>> {
  const body = bagBody(stub, plainPicture(stub, bagSurface(stub)), null)
  return modelOf(stub, body, encode)
}

async function modelOf(
  stub: BagStub,
  body: BagBody,
  encode: EncodePicture,
): Promise<Pick<BuiltBag, 'glb' | 'boundsMm'>> {
  const pictures = new Map<number, TextureFile>()
  for (const [number, picture] of body.pictures) pictures.set(number, await encode(picture))
  const { bagGlb, boundsOfBag } = await loadWriter()
  const field = writeField(fieldOf(solidOfBag(stub)))
  return { glb: await bagGlb(body, { id: ID, field, pictures }), boundsMm: boundsOfBag(body) }
}
