/** The tray of charms: search, filters, tiles. */
export const tray = {
  title: 'Charms',
  search: (n: number) => (n === 1 ? 'Search 1 charm' : `Search ${n} charms`),
  /** A color as one searches for it. */
  color: (hue: string) => hue,
  clearSearch: 'Clear search',
  filters: 'Filters',
  fits: (slot: string) => `Fits the ${slot}`,
  cheap: (price: string) => `≤ ${price}`,
  size: (size: string, price: string) => (price === '' ? size : `${size} · ${price}`),
  placed: 'on the bag',
  nowhere: 'fits nowhere',
  notHere: 'not there',
  found: (n: number) => (n === 1 ? '1 charm' : `${n} charms`),
  nothing: 'No charm matches.',
  reset: 'Show all charms',
  noModels: 'No charm has a 3D model yet.',
  mine: (n: number) => `Mine · ${n}`,
  own: (charm: string) => `I own ${charm}`,
  ownShort: 'I own this',
  noneMine: 'None of your own here. Mark what you own with the bookmark on its tile.',
  why: (charm: string) => `Why ${charm} does not fit`,
}
