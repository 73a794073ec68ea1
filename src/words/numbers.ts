import type { Price, PriceSum } from '../look/facts/price'

/** How numbers, amounts and lists are written in one language. */
export interface Numbers {
  readonly count: (n: number) => string
  /** A price, e.g. `¥59`, `$4.90`; other yen than yuan go by their code. */
  readonly money: (price: Price) => string
  /** What things cost together, e.g. `¥59`, `¥59 + $4.90`, `¥59+` where some have no price; empty where none has one. */
  readonly sum: (prices: PriceSum) => string
  /** Grams, e.g. `42 g`. */
  readonly mass: (g: number) => string
  /** Millimeters, e.g. `25 mm`. */
  readonly millimeters: (mm: number) => string
  /** Millimeters as centimeters, e.g. `8.5 cm`. */
  readonly centimeters: (mm: number) => string
  /** A score, whole points. */
  readonly score: (points: number) => string
  /**
   * What a score gains or loses from a total, as the difference of the whole scores before and after, so that the
   * sum is right on screen: `+7`, `−2`. Less than a whole step shows its tenths: `+0.4`, `±0`.
   */
  readonly gain: (points: number, from: number) => string
  /** Points to a tenth, e.g. `17.6`. */
  readonly points: (points: number) => string
  readonly percent: (share: number) => string
  /** Bytes as what they weigh, e.g. `1.2 MB`. */
  readonly fileSize: (bytes: number) => string
  readonly list: (items: readonly string[]) => string
}

/** Made when first asked for: a format takes tens of milliseconds to make on a slow machine. */
function late<Format>(make: () => Format): () => Format {
  let made: Format | null = null
  return () => {
    made ??= make()
    return made
  }
}

const DISPLAY: Readonly<Record<string, 'narrowSymbol' | 'code'>> = { CNY: 'narrowSymbol', JPY: 'code' }
const currencies = new Map<string, Intl.NumberFormat>()

function currencyIn(locale: string, currency: string): Intl.NumberFormat {
  const known = currencies.get(`${locale} ${currency}`)
  if (known) return known
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: DISPLAY[currency] ?? 'symbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  currencies.set(`${locale} ${currency}`, format)
  return format
}

/** The number formats of a language, by its tag. */
export function createNumbers(locale: string): Numbers {
  const whole = late(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
  const tenths = late(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
  const money = ({ minor, currency }: Price): string => {
    const format = currencyIn(locale, currency)
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  }
  const share = late(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))
  const conjunction = late(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  return {
    count: (n) => whole().format(n),
    money,
    sum: ({ amounts, unpriced }) =>
      amounts.length === 0 ? '' : `${amounts.map(money).join(' + ')}${unpriced > 0 ? '+' : ''}`,
    mass: (g) => `${tenths().format(g)}\u00a0g`,
    millimeters: (mm) => `${tenths().format(mm)}\u00a0mm`,
    centimeters: (mm) => `${tenths().format(mm / 10)}\u00a0cm`,
    score: (points) => whole().format(points),
    gain: (points, from) => {
      if (Math.abs(points) < 0.05) return '±0'
      const steps = Math.round(from + points) - Math.round(from)
      const text = steps === 0 ? tenths().format(Math.abs(points)) : whole().format(Math.abs(steps))
      return `${points < 0 ? '−' : '+'}${text}`
    },
    points: (points) => tenths().format(points),
    percent: (part) => share().format(part),
    fileSize: (bytes) =>
      bytes < 1e6
        ? `${whole().format(Math.max(1, bytes / 1e3))}\u00a0KB`
        : `${tenths().format(bytes / 1e6)}\u00a0MB`,
    list: (items) => conjunction().format(items),
  }
}
