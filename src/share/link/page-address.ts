/** What of an address's query changes the page itself; the rest is of visitors and of those who count them. */
const OF_THE_PAGE = ['test', 'quality'] as const

type PageLocation = Pick<Location, 'pathname' | 'search'>

/** Path and query of a page, without what a visitor brought along, and without a fragment that was taken for a part of the path. */
export function pagePath({ pathname, search }: PageLocation): string {
  const given = new URLSearchParams(search)
  const kept = OF_THE_PAGE.flatMap((name) => {
    const value = given.get(name)
    return value === null ? [] : [value === '' ? name : `${name}=${encodeURIComponent(value)}`]
  })
  const path = pathname.replace(ESCAPED_FRAGMENT, '')
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}

/** The address that links lead to: the page alone. */
export const pageAddress = (location: PageLocation & Pick<Location, 'origin'>): string =>
  `${location.origin}${pagePath(location)}`

const ESCAPED_FRAGMENT = /%(?:25)*23.*$/

/** The fragment of an address, also where a chat app made it a part of the path or the query. */
export const fragmentIn = ({ hash, pathname, search }: PageLocation & Pick<Location, 'hash'>): string =>
  hash === '' ? (ESCAPED_FRAGMENT.exec(`${pathname}${search}`)?.[0].replace(/^%(?:25)*23/, '#') ?? '') : hash
