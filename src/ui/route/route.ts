import { LINK_MARK, lookCodeIn } from '../../share/link/fragment'

/** Where one is in the app, as the address says it; `code` is a shared look that is visited there. */
export type Route =
  | { readonly kind: 'planner'; readonly code: string | null }
  | { readonly kind: 'photo'; readonly code: string | null }

/** The studio stands alone or behind a shared look: `#/photo`, `#l=…&/photo`. */
const PHOTO = '/photo'
const IN_STUDIO = /(?:^#|&)\/photo$/

/** The route that an address's fragment names; the planner for what names none. */
export const parseRoute = (fragment: string): Route => ({
  kind: IN_STUDIO.test(fragment) ? 'photo' : 'planner',
  code: lookCodeIn(fragment),
})

/** The fragment that names a route, `#` included; empty for the planner itself. */
export function fragmentOf({ kind, code }: Route): string {
  const look = code === null ? null : `${LINK_MARK}${code}`
  switch (kind) {
    case 'planner':
      return look ?? ''
    case 'photo':
      return look === null ? `#${PHOTO}` : `${look}&${PHOTO}`
    default:
      return kind satisfies never
  }
}
