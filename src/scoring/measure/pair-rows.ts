import { PairTable } from './pair-table'

/** Numbers of a row: 64 bytes are one line of the processor's cache. */
const WIDTH = 8

/** Up to eight numbers for each of some pairs of numbered things. When there are too many, all are forgotten. */
export class PairRows {
  private readonly table: PairTable
  private used = 0
  /** The rows one after the other; another array once they are more. */
  numbers = new Float64Array(64 * WIDTH)

  /** `places`: see `PairTable`. */
  constructor(places: number) {
    this.table = new PairTable(places)
  }

  /** Where the row of a pair begins in `numbers`, −1 where there is none. */
  find(one: number, two: number): number {
    return this.table.get(one, two)
  }

  /** Where the row begins that is now the pair's, which had none. */
  add(one: number, two: number): number {
    if (this.table.isFull) {
      this.table.clear()
      this.used = 0
    }
    const at = this.used
    this.used += WIDTH
    if (this.used > this.numbers.length) {
      const more = new Float64Array(2 * this.numbers.length)
      more.set(this.numbers)
      this.numbers = more
    }
    this.table.set(one, two, at)
    return at
  }
}
