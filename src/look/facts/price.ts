/** An amount of money in whole minor units (fen, cents) of a currency (ISO 4217, `CNY`). */
export interface Price {
  readonly minor: number
  readonly currency: string
}

/** What things cost together: one amount a currency, for two are never added, and how many have no price. */
export interface PriceSum {
  readonly amounts: readonly Price[]
  readonly unpriced: number
}

/** The sum of prices, null for what has none; the currency that comes first stays first. */
export function sumOfPrices(prices: readonly (Price | null)[]): PriceSum {
  const minor = new Map<string, number>()
  let unpriced = 0
  for (const price of prices) {
    if (price) minor.set(price.currency, (minor.get(price.currency) ?? 0) + price.minor)
    else unpriced += 1
  }
  return { amounts: [...minor].map(([currency, sum]) => ({ minor: sum, currency })), unpriced }
}

/** Yuan, or null for a price that is not told or told in other money. */
export const yuanOf = (price: Price | null): number | null =>
  price?.currency === 'CNY' ? price.minor / 100 : null
