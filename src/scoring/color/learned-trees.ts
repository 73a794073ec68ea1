/** Bins of a feature: the most borders and one. */
export const BINS = 32

/** Trees as text: three lists of numbers in base64, little endian. */
export interface WrittenTrees {
  readonly depth: number
  /** What a leaf of 1 is worth. */
  readonly unit: number
  /** The upper halves of 32-bit floats, ascending, `BINS − 1` a feature. */
  readonly borders: string
  /** For each tree `depth` features, then `depth` bins; a byte each. */
  readonly questions: string
  /** For each tree 2^`depth` signed bytes. */
  readonly leaves: string
}

/** A float with as many digits as a model keeps (truncated to 8 bits). */
export function shortened(value: number): number {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value)
  view.setUint16(2, 0)
  return view.getFloat32(0)
}

/** How many of the borders lie below the value; borders ascend. */
export function binOf(value: number, borders: Float32Array): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Reads trees; they turn the features of a thing into the sum of the leaves it falls on. */
export function readTrees({ depth, unit, ...written }: WrittenTrees): (features: Float64Array) => number {
  const borders = readBorders(written.borders)
  const questions = bytesOf(written.questions)
  const leaves = new Int8Array(bytesOf(written.leaves).buffer)
  const trees = questions.length / (2 * depth)
  const bins = new Uint8Array(borders.length)
  return (features) => {
    for (let k = 0; k < borders.length; k++) {
      bins[k] = binOf(features[k] as number, borders[k] as Float32Array)
    }
    let sum = 0
    for (let tree = 0; tree < trees; tree++) {
      const at = 2 * depth * tree
      let leaf = 0
      for (let level = 0; level < depth; level++) {
        const bin = bins[questions[at + level] as number] as number
        // The sign bit of the difference, for a branch here would be guessed wrong half of the time.
        leaf |= (((questions[at + depth + level] as number) - bin) >>> 31) << level
      }
      sum += leaves[(tree << depth) | leaf] as number
    }
    return unit * sum
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let k = 0; k < bytes.length; k++) bytes[k] = letters.charCodeAt(k)
  return bytes
}

function readBorders(base64: string): readonly Float32Array[] {
  const bytes = bytesOf(base64)
  const wide = new DataView(new ArrayBuffer(2 * bytes.length))
  const borders = new Float32Array(bytes.length / 2)
  for (let k = 0; k < borders.length; k++) {
    wide.setUint16(0, ((bytes[2 * k + 1] as number) << 8) | (bytes[2 * k] as number))
    borders[k] = wide.getFloat32(0)
  }
  return Array.from({ length: borders.length / (BINS - 1) }, (_, feature) =>
    borders.subarray((BINS - 1) * feature, (BINS - 1) * (feature + 1)),
  )
}
