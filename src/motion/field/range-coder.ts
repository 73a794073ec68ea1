/** Odds are shares of this that a bit is 0, and move by 1/32 of the way towards what came. */
const ONE = 4096
const RATE = 5
/** A narrower range takes in the next byte. */
const NARROW = 0x1000000

/** Even odds for so many contexts. */
export const oddsFor = (contexts: number): Uint16Array => new Uint16Array(contexts).fill(ONE / 2)

/** A line of bits that is written or read: `bit` counts when writing, what is given back is the bit. */
export interface Bits {
  tell(odds: Uint16Array, context: number, bit: number): number
}

/** Reads what `BitWriter` wrote (adaptive binary range coder: Martin 1979, with the odds of LZMA); after its end, zeros. */
export class BitReader implements Bits {
  private at = 4
  private range = 0xffffffff
  private code: number
  private readonly from: Uint8Array
  constructor(from: Uint8Array) {
    this.from = from
    const [a = 0, b = 0, c = 0, d = 0] = from
    this.code = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  }
  tell(odds: Uint16Array, context: number): number {
    const odd = odds[context] as number
    const bound = (this.range >>> 12) * odd
    const bit = this.code < bound ? 0 : 1
    if (bit === 0) {
      this.range = bound
      odds[context] = odd + ((ONE - odd) >> RATE)
    } else {
      this.code -= bound
      this.range -= bound
      odds[context] = odd - (odd >> RATE)
    }
    while (this.range < NARROW) {
      this.range = (this.range << 8) >>> 0
      this.code = ((this.code << 8) | (this.from[this.at++] ?? 0)) >>> 0
    }
    return bit
  }
  /** Whether all that was written has been read. */
  isAtEnd(): boolean {
    return this.at === this.from.length
  }
}

/** Writes bits, each in little more space than it is unlikely. */
export class BitWriter implements Bits {
  private readonly out: number[] = []
  private low = 0
  private range = 0xffffffff
  tell(odds: Uint16Array, context: number, bit: number): number {
    const odd = odds[context] as number
    const bound = (this.range >>> 12) * odd
    if (bit === 0) {
      this.range = bound
      odds[context] = odd + ((ONE - odd) >> RATE)
    } else {
      this.low += bound
      if (this.low > 0xffffffff) this.carry()
      this.range -= bound
      odds[context] = odd - (odd >> RATE)
    }
    while (this.range < NARROW) {
      this.range = (this.range << 8) >>> 0
      this.shift()
    }
    return bit
  }
  bytes(): Uint8Array {
    for (let i = 0; i < 4; i++) this.shift()
    return Uint8Array.from(this.out)
  }
  private shift(): void {
    this.out.push(this.low >>> 24)
    this.low = (this.low << 8) >>> 0
  }
  private carry(): void {
    this.low -= 0x100000000
    for (let at = this.out.length - 1; at >= 0; at--) {
      const next = ((this.out[at] as number) + 1) & 255
      this.out[at] = next
      if (next !== 0) return
    }
  }
}
