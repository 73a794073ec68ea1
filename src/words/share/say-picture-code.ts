import type { Language } from '../language'

/** What a picture's code has no room for, or that there is none; empty when it carries the look, or none was wanted. */
export const sayPictureCode = (
  code: keyof Language['share']['code'] | 'not_wanted' | 'nothing',
  { share }: Language,
): string => (code === 'not_wanted' || code === 'nothing' ? '' : share.code[code])
