import { type PageId, pixelsOf } from '../page/page'
import type { PixelSize } from '../studio/photo-request'
import { safeName } from './safe-name'

/** `look-name_3x4_1080x1440.png` */
export const pictureFileName = (title: string, page: PageId, scale: 1 | 2): string =>
  clipFileName(title, page, pixelsOf(page, scale), 'png')

/** `look-name_9x16_720x1280.mp4` */
export const clipFileName = (title: string, page: PageId, size: PixelSize, ending: string): string =>
  `${safeName(title)}_${page}_${size.width}x${size.height}.${ending}`

/** `look-name.glb` */
export const modelFileName = (title: string, ending: string): string => `${safeName(title)}.${ending}`
