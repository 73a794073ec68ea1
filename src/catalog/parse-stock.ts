import type { Stock } from '../look/facts/stock'

/** Every word for it by its letters alone: ours, Google Merchant's and schema.org's. */
const SAID: Readonly<Record<string, Stock>> = {
  instock: 'in_stock',
  instoreonly: 'in_stock',
  onlineonly: 'in_stock',
  lowstock: 'low_stock',
  limitedavailability: 'low_stock',
  preorder: 'preorder',
  presale: 'preorder',
  backorder: 'backorder',
  soldout: 'sold_out',
  outofstock: 'sold_out',
  discontinued: 'sold_out',
}

/** What a catalog says of availability (`pre_order`, `out of stock`, `https://schema.org/InStock`) as a stock; unknown words are `unknown`. */
export function parseStock(said: string | null): Stock {
  const word =
    (said ?? '')
      .split('/')
      .at(-1)
      ?.toLowerCase()
      .replaceAll(/[^a-z]/g, '') ?? ''
  return Object.hasOwn(SAID, word) ? (SAID[word] ?? 'unknown') : 'unknown'
}
