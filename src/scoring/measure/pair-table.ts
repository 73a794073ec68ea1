const STRIDE = 4

/**
 * A whole number for each of some pairs of numbered things (1, 2, 3 …), whichever comes first, by open addressing: the lower
 * number, the higher one, and what is kept of them. A look asks about all its pairs, and here each lies in one line of the
 * processor's cache.
 */
export class PairTable {
  private readonly keys: Int32Array
  private readonly mask: number
  private readonly most: number
  private kept = 0

  /** `places`: a power of two, three quarters of which are filled at most. */
  constructor(places: number) {
    this.keys = new Int32Array(places * STRIDE)
    this.mask = places * STRIDE - 1
    this.most = 0.75 * places
  }

  get isFull(): boolean {
    return this.kept >= this.most
  }

  /** What is kept of a pair, −1 where nothing is. */
  get(one: number, two: number): number {
    const low = one < two ? one : two
    const at = this.placeOf(low, one + two - low)
    return this.keys[at] === low ? (this.keys[at + 2] as number) : -1
  }

  /** Keeps something of a pair of which nothing is kept; not while it is full. */
  set(one: number, two: number, value: number): void {
    const low = one < two ? one : two
    const high = one + two - low
    const at = this.placeOf(low, high)
    this.keys[at] = low
    this.keys[at + 1] = high
    this.keys[at + 2] = value
    this.kept++
  }

  /** Forgets all. */
  clear(): void {
    this.keys.fill(0)
    this.kept = 0
  }

  /** Where a pair is written, or would be. */
  private placeOf(low: number, high: number): number {
    const { keys, mask } = this
    let at = (((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 8) * STRIDE) & mask
    while (keys[at] !== 0 && (keys[at] !== low || keys[at + 1] !== high)) at = (at + STRIDE) & mask
    return at
  }
}
