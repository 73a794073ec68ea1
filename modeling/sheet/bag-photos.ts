import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { GroundKind } from '../../bench/cut-out/grounds'
import { photographed } from '../../bench/cut-out/synthetic-photo'
import { bagOutline } from '../../src/catalog/import/photo/bag/bag-outline'
import type { Pixels } from '../../src/catalog/import/photo/photo-cover'
import { BAG_PLACE_KINDS, type BagCloth, type BagPlaceKind } from '../../src/look/facts/bag-stub'
import type { Anchor, Carrier } from '../../src/look/facts/carrier'

/** A built-in bag that somebody takes a photo of from the front. */
export interface PhotographedBag {
  readonly carrier: string
  readonly colorway: string
  readonly ground: GroundKind
  readonly cloth: BagCloth
}

/** Ten fronts: all six bags, light and dark, on grounds with much and little in them. */
export const PHOTOGRAPHED_BAGS: readonly PhotographedBag[] = [
  { carrier: 'bp-harbour-day-24', colorway: 'clay', ground: 'wood', cloth: 'nylon' },
  { carrier: 'bp-pebble-box-16', colorway: 'oat', ground: 'fabric', cloth: 'canvas' },
  { carrier: 'bp-pebble-box-16', colorway: 'pine', ground: 'paper', cloth: 'canvas' },
  { carrier: 'bp-alley-roll-20', colorway: 'signal', ground: 'paper', cloth: 'coated' },
  { carrier: 'bp-alley-roll-20', colorway: 'fog', ground: 'wood', cloth: 'coated' },
  { carrier: 'bp-button-mini-8', colorway: 'cocoa', ground: 'fabric', cloth: 'leather' },
  { carrier: 'bp-button-mini-8', colorway: 'blush', ground: 'wood', cloth: 'leather' },
  { carrier: 'bp-lumen-window-18', colorway: 'lilac', ground: 'paper', cloth: 'nylon' },
  { carrier: 'bp-orchard-tote-15', colorway: 'indigo', ground: 'clutter', cloth: 'canvas' },
  { carrier: 'bp-harbour-day-24', colorway: 'sage', ground: 'fabric', cloth: 'nylon' },
]

/** Pixels of the cut-out picture, and how high it is, mm. */
const SIDE = 1000
const HIGH_MM = 620
/** From about four and a half meters off, as with a phone's longer lens. */
const FIELD_OF_VIEW = 8
/** Without perspective, nearly. */
const FROM_AFAR = 1

export interface BagPhotograph {
  readonly photo: Pixels
  readonly truth: Uint8Array
  /** What a ruler says of its body without handles. */
  readonly heightMm: number
  /** What of the bag can be tapped in the photo: where it is there (shares) and on the bag. */
  readonly places: readonly {
    readonly anchor: Anchor & { readonly kind: BagPlaceKind }
    readonly at: readonly [number, number]
  }[]
}

/** Takes the photo: the bag as the app draws it, from straight in front, on a ground, with noise, blur, a cast and a slight tilt. */
export async function photographBag(
  page: Page,
  { carrier, colorway, ground }: PhotographedBag,
  facts: Carrier,
): Promise<BagPhotograph> {
  const color = facts.colorways.find(({ id }) => id === colorway)
  if (!color) throw new Error(`${carrier} does not come in ${colorway}`)
  const tapped = [...facts.anchors.values()].filter(isTapped)
  await page.setViewportSize({ width: SIDE, height: SIDE })
  const taken = async (background: string, fieldOfView = FIELD_OF_VIEW) => {
    const shown = await page.evaluate(([shot, points]) => window.shootBag?.(shot, points), [
      {
        url: `/public/models/carriers/${carrier}.glb`,
        ...{ yaw: 0, pitch: 0, background, colorway: color, highMm: HIGH_MM, fieldOfView },
      },
      tapped.map(({ positionMm }) => [...positionMm] as [number, number, number]),
    ] as const)
    const { data } = await sharp(await page.screenshot())
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { shown, data }
  }
  const cutOut = async (fieldOfView: number) => {
    const black = await taken('#000000', fieldOfView)
    const white = await taken('#ffffff', fieldOfView)
    const rgba = new Uint8ClampedArray(SIDE * SIDE * 4)
    for (let p = 0; p < SIDE * SIDE; p++) {
      let through = 0
      for (let c = 0; c < 3; c++) through += (white.data[3 * p + c] ?? 0) - (black.data[3 * p + c] ?? 0)
      const alpha = 1 - Math.min(1, Math.max(0, through / 765))
      for (let c = 0; c < 3; c++) rgba[4 * p + c] = alpha > 0 ? (black.data[3 * p + c] ?? 0) / alpha : 0
      rgba[4 * p + 3] = 255 * alpha
    }
    return { picture: { width: SIDE, height: SIDE, rgba }, points: black.shown?.points ?? [] }
  }
  const measured = bagOutline((await cutOut(FROM_AFAR)).picture, facts.dimsMm.h)
  if (measured.kind !== 'outline') throw new Error(`${carrier}: ${measured.kind}`)
  const { picture, points } = await cutOut(FIELD_OF_VIEW)
  const held = { size: [1.05, 1.12], turn: 0.02, tilt: 0.05, off: 0.015 } as const
  const { photo, truth, at } = photographed(`${carrier} ${colorway}`, picture, ground, held)
  return {
    ...{ photo, truth },
    heightMm: Math.round((measured.box.height * HIGH_MM) / SIDE),
    places: tapped.map((anchor, k) => {
      const [u, v] = points[k] ?? [0, 0]
      return { anchor, at: at(u, v) }
    }),
  }
}

const KINDS: readonly string[] = BAG_PLACE_KINDS
const isTapped = (anchor: Anchor): anchor is Anchor & { readonly kind: BagPlaceKind } =>
  KINDS.includes(anchor.kind) && anchor.positionMm[2] > 0 && anchor.normal[2] > 0.5
