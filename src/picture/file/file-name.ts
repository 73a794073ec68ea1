import { type PageId, pixelsOf } from '../page/page'
import { safeName } from './safe-name'

/** `look-name_3x4_1080x1440.png` */
export function fileName(title: string, format: PageId, scale: 1 | 2, ending = 'png'): string {
  const { width, height } = pixelsOf(format, scale)
  return `${safeName(title)}_${format}_${width}x${height}.${ending}`
}
