import { type ByteReader, writeNumber, writeText } from './bytes'

/** How a value is written and read again. A read gives undefined for bytes that nothing was written as. */
export interface Codec<Value> {
  readonly write: (into: number[], value: Value) => void
  readonly read: (from: ByteReader) => Value | undefined
}

export const number: Codec<number> = {
  write: writeNumber,
  read: (from) => from.number() ?? undefined,
}

export const text: Codec<string> = {
  write: writeText,
  read: (from) => from.text() ?? undefined,
}

/** Another form of a value that a codec already writes. */
export const mapped = <Value, Inner>(
  inner: Codec<Inner>,
  to: (value: Value) => Inner,
  back: (written: Inner) => Value | undefined,
): Codec<Value> => ({
  write: (into, value) => inner.write(into, to(value)),
  read: (from) => {
    const written = inner.read(from)
    return written === undefined ? undefined : back(written)
  },
})

/** A number of so many a unit, without a sign. */
export const inParts = (parts: number): Codec<number> =>
  mapped(
    number,
    (value) => Math.round(value * parts),
    (written) => written / parts,
  )

/** The same with a sign: 0, -1, 1, -2 … are 0, 1, 2, 3 …; no zero has one. */
export const signedInParts = (parts: number): Codec<number> =>
  mapped(
    number,
    (value) => {
      const whole = Math.round(value * parts)
      return whole < 0 ? -2 * whole - 1 : 2 * whole
    },
    (written) => (written % 2 === 1 ? -(written + 1) / 2 : written / 2) / parts,
  )

/** `#rrggbb` in three bytes. */
export const rgbCode: Codec<string> = {
  write: (into, hex) => into.push(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))),
  read: (from) => {
    const parts = [from.byte(), from.byte(), from.byte()]
    const hex = parts.map((part) => part?.toString(16).padStart(2, '0'))
    return parts.includes(null) ? undefined : `#${hex.join('')}`
  },
}

/** Up to so many of a kind, after their count. */
export const list = <Value>(item: Codec<Value>, most: number): Codec<readonly Value[]> => ({
  write: (into, values) => {
    writeNumber(into, values.length)
    for (const value of values) item.write(into, value)
  },
  read: (from) => {
    const count = from.number()
    if (count === null || count > most) return undefined
    const values: Value[] = []
    for (let i = 0; i < count; i += 1) {
      const value = item.read(from)
      if (value === undefined) return undefined
      values.push(value)
    }
    return values
  },
})

/** What may be null: 0, or 1 and the value. */
export const nullable = <Value>(item: Codec<Value>): Codec<Value | null> => ({
  write: (into, value) => {
    writeNumber(into, value === null ? 0 : 1)
    if (value !== null) item.write(into, value)
  },
  read: (from) => {
    const there = from.number()
    if (there === 0) return null
    return there === 1 ? item.read(from) : undefined
  },
})

/** An object field by field, in the order in which the codecs are named. */
export function allFields<Value extends object>(
  codecs: {
    readonly [Key in keyof Value]-?: Codec<Value[Key]>
  },
): Codec<Value> {
  const entries = Object.entries(codecs) as [keyof Value, Codec<Value[keyof Value]>][]
  return {
    write: (into, value) => {
      for (const [key, codec] of entries) codec.write(into, value[key])
    },
    read: (from) => {
      const value: Partial<Value> = {}
      for (const [key, codec] of entries) {
        const read = codec.read(from)
        if (read === undefined) return undefined
        value[key] = read
      }
      return value as Value
    },
  }
}
