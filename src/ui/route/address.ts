/** What stands at the end of the address while the studio is open, behind a shared look too: `#/photo`, `#l=…&/photo`. */
const MARK = '/photo'
const ENDS = /(?:^#|&)\/photo$/

export const isPhotoAddress = (hash: string): boolean => ENDS.test(hash)

/** The fragment of the studio over what the address says now. */
export function withPhoto(hash: string): string {
  if (isPhotoAddress(hash)) return hash
  return hash.length > 1 && !hash.startsWith('#/') ? `${hash}&${MARK}` : `#${MARK}`
}

/** The fragment without the studio; empty when nothing else is in it. */
export const withoutPhoto = (hash: string): string => hash.replace(ENDS, '')
