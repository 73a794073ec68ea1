import { DRAFT_SIDE } from '../../../catalog/import/photo/body/recipe'
import { type OpenCut, openCut } from '../../../catalog/import/photo/cut-photo'
import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import { COVER_SIDE, type Cover } from '../../../catalog/import/photo/photo-cover'
import type { PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import { readPhotoHeader } from '../../../catalog/import/photo/photo-header'
import { PHOTO_LIMITS, type PhotoRefusal } from '../../../catalog/import/photo/photo-refusal'
import { shrinkTo } from '../../../catalog/import/photo/resample'
import type { Mechanism } from '../../../look/facts/clasp'
import { isBarePhoto } from './bare-photo'
import { buildCharm } from './build-charm'
import type { CharmOrder, MadeCharm, NotMade, OpenedPhoto, ShownCut } from './charm-maker'
import { keptFile, type PhotoCanvas, textureFile } from './photo-canvas'
import { straightPng } from './straight-png'

/** What the page asks of the desk where charms are made. Photos go by the page's numbers. */
export type CharmAsk =
  | { readonly kind: 'open'; readonly photo: number; readonly file: Blob }
  | { readonly kind: 'cut'; readonly photo: number; readonly edits: PhotoEdits }
  | {
      readonly kind: 'make'
      readonly photo: number
      readonly order: Omit<CharmOrder, 'mechanism'>
      readonly mechanism: Pick<Mechanism, 'id' | 'mode'>
    }
  | { readonly kind: 'forget'; readonly photo: number }

export type CharmAnswer =
  | OpenedPhoto
  | ShownCut
  | MadeCharm
  | NotMade
  | PhotoRefusal
  | { readonly kind: 'forgotten' }

/** Bare photos of more bytes are written anew. */
const LARGE_BARE = 512 * 1024

/** A desk with the photos that lie on it, each with what was cut of it so far. */
export function charmDesk(canvas: PhotoCanvas): (ask: CharmAsk) => Promise<CharmAnswer> {
  const photos = new Map<number, OpenCut>()
  /** Covers as drafts are made from them. */
  const small = new WeakMap<Cover, Cover>()
  const smallOf = (cover: Cover): Cover => {
    const known = small.get(cover) ?? shrinkTo(DRAFT_SIDE, cover)
    small.set(cover, known)
    return known
  }
  const photoOf = (photo: number): OpenCut => {
    const open = photos.get(photo)
    if (!open) throw new Error(`No photo ${photo} is open`)
    return open
  }

  async function open(photo: number, file: Blob): Promise<OpenedPhoto | PhotoRefusal> {
    if (file.size > PHOTO_LIMITS.bytes) return { kind: 'too_many_bytes', max: PHOTO_LIMITS.bytes }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const header = readPhotoHeader(bytes)
    if ('kind' in header) return header
    let pixels = await canvas.decode(file, header)
    if (!pixels) return { kind: 'broken' }
    // What is kept opens as itself, and what is cut is what is kept: so a charm's photo gives the same cut ever after.
    const isKept =
      Math.max(header.width, header.height) <= COVER_SIDE && bytes.length <= LARGE_BARE && isBarePhoto(bytes)
    let kept: TextureFile
    if (isKept) kept = { bytes, type: header.format === 'png' ? 'image/png' : 'image/jpeg' }
    else {
      kept = await keptFile(pixels, canvas)
      const { width, height } = pixels
      const format = kept.type === 'image/png' ? 'png' : kept.type === 'image/webp' ? 'webp' : 'jpeg'
      pixels = await canvas.decode(new Blob([new Uint8Array(kept.bytes)]), { format, width, height })
      if (!pixels) throw new Error('What was just written cannot be read')
    }
    const { width, height } = pixels
    photos.set(photo, openCut(pixels))
    return { kind: 'photo', photo, width, height, picture: await canvas.bitmapOf(pixels), kept }
  }

  async function show(photo: number, edits: PhotoEdits): Promise<ShownCut | PhotoRefusal> {
    const cut = photoOf(photo).cut(edits)
    if (cut.kind !== 'cover') return cut
    const { cover, by, share, doubt, hardware } = cut
    const [picture, png] = await Promise.all([canvas.bitmapOf(cover), straightPng(cover)])
    return { kind: 'cut', by, share, doubt, picture, cover: png, hardware }
  }

  async function make({
    photo,
    order: { edits, back, draft, recipe, dropMm },
    mechanism,
  }: Extract<CharmAsk, { kind: 'make' }>): Promise<MadeCharm | NotMade | PhotoRefusal> {
    const front = photoOf(photo).cut(edits)
    if (front.kind !== 'cover') return front
    const behind = back && photoOf(back.photo).cut(back.edits)
    if (behind && behind.kind !== 'cover') return behind
    const coverFor = (cover: Cover): Cover => (draft ? smallOf(cover) : cover)
    const built = await buildCharm(
      {
        recipe: draft ? { ...recipe, isDraft: true } : recipe,
        mechanism,
        dropMm,
        cover: coverFor(front.cover),
        ...(behind ? { back: coverFor(behind.cover) } : {}),
      },
      (picture) => textureFile(picture, canvas),
    )
    return built.kind === 'built' ? { kind: 'charm', glb: built.glb, facts: built.facts } : built
  }

  return async (ask) => {
    switch (ask.kind) {
      case 'open':
        return open(ask.photo, ask.file)
      case 'cut':
        return show(ask.photo, ask.edits)
      case 'make':
        return make(ask)
      case 'forget':
        photos.delete(ask.photo)
        return { kind: 'forgotten' }
      default:
        return ask satisfies never
    }
  }
}
