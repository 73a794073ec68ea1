import type { Look } from '../../look/look'
import type { QrCode } from '../../share/qr/qr'
import type { Language } from '../language'

/** What became of the code that opens the look: not asked for, too long for any, or what it leaves out. */
export type PictureCode = 'not_wanted' | 'too_long' | Pick<QrCode, 'leftOut' | 'outlines'>

/** What a picture's code has no room for of a look, or that there is none; empty when it carries the look, or none was wanted. */
export function sayPictureCode(code: PictureCode, { placed, aside }: Look, { share }: Language): string {
  if (code === 'not_wanted') return ''
  if (code === 'too_long') return share.code.too_long
  const { leftOut, outlines } = code
  const hasMore =
    aside.length > 0 || [...placed.values()].some(({ inscriptions }) => Object.keys(inscriptions).length > 0)
  return share.code.all([
    ...(leftOut === 'nothing' ? [] : [share.code[leftOut === 'credits' && !hasMore ? 'names' : leftOut]]),
    ...(outlines === 'whole' ? [] : [share.code.outlines[outlines]]),
  ])
}
