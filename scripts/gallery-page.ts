import { builtInCatalog } from '../src/catalog/built-in'
import { NO_CAPTION } from '../src/look/caption'
import type { Light } from '../src/look/facts/light'
import type { Locale } from '../src/look/facts/locale'
import { resolveLook } from '../src/look/file/resolve-look'
import { AS_IT_COMES, type Look } from '../src/look/look'
import { contentOf } from '../src/picture/content/content'
import { encodePicture } from '../src/picture/file/encode-picture'
import type { LayoutId } from '../src/picture/layouts/layouts'
import type { PageId } from '../src/picture/page/page'
import { compose } from '../src/picture/paint/compose'
import type { Backdrop } from '../src/picture/studio/photo-request'
import { PLAIN_TASTE } from '../src/scoring/taste'
import { qrOf } from '../src/share/qr/qr'
import type { CameraPreset } from '../src/state/camera-view'
import { loadScoring } from '../src/state/load-scoring'
import { loadLanguage } from '../src/words/load-language'

/** A look as plain values: charms by slot. */
export interface GalleryLook {
  readonly carrier: string
  readonly colorway: string
  readonly title?: string
  readonly author?: string
  readonly credits?: readonly string[]
  readonly on: Readonly<Record<string, string | readonly [charm: string, state: string]>>
}

/** A picture of the gallery, as plain values. */
export interface GalleryPicture {
  readonly name: string
  readonly layout: LayoutId
  readonly format: PageId
  readonly locale: Locale
  readonly look: GalleryLook
  readonly other?: GalleryLook
  readonly backdrop: Exclude<Backdrop, { kind: 'photo' }>
  readonly light?: Light
  readonly preset?: CameraPreset
  readonly focalMm?: number
  readonly showCode?: boolean
  readonly showPrices?: boolean
}

/** Where a shared look of the gallery would open. */
const ADDRESS = 'https://dangle.example/'

const catalog = builtInCatalog()

function lookOf({ carrier, colorway, title, author, credits, on }: GalleryLook): Look {
  const admitted = resolveLook(catalog, {
    ...NO_CAPTION,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(credits === undefined ? {} : { credits }),
    carrier,
    colorway,
    placements: Object.entries(on).map(([slot, worn]) => ({
      ...AS_IT_COMES,
      slot,
      benched: false,
      ...(typeof worn === 'string' ? { charm: worn } : { charm: worn[0], state: worn[1] }),
    })),
  })
  if (!admitted.ok || admitted.look.aside.length > 0)
    throw new Error(`does not fit: ${JSON.stringify(admitted)}`)
  return admitted.look
}

/** Takes a picture of the gallery with the stage's own camera: a PNG with the look inside, as base64. */
async function take(picture: GalleryPicture): Promise<string> {
  const photograph = window.__dangle?.photograph
  if (!photograph) throw new Error('no stage to photograph on')
  const look = lookOf(picture.look)
  const other = picture.other ? lookOf(picture.other) : null
  const { layout, format, locale, backdrop, light = 'daylight', focalMm = 85 } = picture
  const { showCode = true, showPrices = false, preset = 'three_quarter' } = picture
  const code = showCode ? (qrOf(look, ADDRESS)?.modules ?? null) : null
  const canvas = await compose({
    layout,
    format,
    scale: 1,
    content: contentOf(
      { catalog, taste: PLAIN_TASTE, scoring: await loadScoring() },
      await loadLanguage(locale),
      look,
      { showPrices, code },
      other,
    ),
    setting: { backdrop, light, floor: true, focalMm, blur: 0 },
    from: { kind: 'preset', preset },
    quality: 'fine',
    photograph,
  })
  const encoded = await encodePicture(canvas, look)
  if (!encoded.ok) throw new Error(encoded.problem.kind)
  const bytes = new Uint8Array(await encoded.blob.arrayBuffer())
  let text = ''
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return btoa(text)
}

declare global {
  interface Window {
    __gallery?: (picture: GalleryPicture) => Promise<string>
  }
}

window.__gallery = take
