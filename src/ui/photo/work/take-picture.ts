import type { Light } from '../../../look/facts/light'
import { encodePicture } from '../../../picture/file/encode-picture'
import { pictureFileName } from '../../../picture/file/file-name'
import { LAYOUTS } from '../../../picture/layouts/layouts'
import { pixelsOf } from '../../../picture/page/page'
import { compose } from '../../../picture/paint/compose'
import type { Photograph, Watch } from '../../../picture/studio/photo-request'
import { pageOfSettings, scaleOf } from '../../../picture/studio/studio-settings'
import type { CameraRequest } from '../../../state/camera-view'
import { sayAltText, sayCaption } from '../../../words/say-post'
import { isInAppBrowser } from '../../share/in-app-browser'
import { addressOf, type StudioResult } from '../result/studio-result'
import { orderOf } from './order-of'
import { type PictureSubject, pictureContent } from './picture-content'

/** What is to be taken. */
export interface PictureOrder extends PictureSubject {
  readonly camera: CameraRequest
  readonly light: Light
  readonly photo: ImageBitmap | null
  readonly photograph: Photograph
}

/** Photographs, composes and encodes, with what is written beside the picture. Rejects as `Photograph` does. */
export async function takePicture(order: PictureOrder, watch: Watch): Promise<StudioResult> {
  const { look, settings, judge, language } = order
  const { catalog } = judge
  const { content, code } = pictureContent(order)
  const [page, scale] = [pageOfSettings(settings), scaleOf(settings)]
  const canvas = await compose(
    { ...orderOf({ ...order, content }), scale, quality: settings.studio ? 'studio' : 'fine' },
    watch,
  )
  const encoded = await encodePicture(canvas, look)
  if (!encoded.ok) throw new Error(encoded.problem.kind)
  watch.signal?.throwIfAborted()
  const words = language.photo
  const file = new File([encoded.blob], pictureFileName(look.title, page, scale), { type: encoded.blob.type })
  return {
    kind: 'picture',
    file,
    url: await addressOf(file, isInAppBrowser(navigator.userAgent)),
    size: pixelsOf(page, scale),
    isLarge: encoded.isLarge,
    look,
    leftOut: encoded.leftOut,
    code,
    caption: sayCaption(judge, look, language),
    altText: sayAltText(
      catalog,
      look,
      LAYOUTS[settings.layout].tells ? words.layouts[settings.layout] : null,
      language,
    ),
  }
}
