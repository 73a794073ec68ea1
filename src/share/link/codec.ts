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

/** Which of at most 16 names are there, as bits in their order. */
const someOf = <Name>(all: readonly Name[]): Codec<readonly Name[]> =>
  mapped(
    number,
    (names) => all.reduce((bits, one, at) => (names.includes(one) ? bits | (1 << at) : bits), 0),
    (bits) => (bits < 1 << all.length ? all.filter((_, at) => bits & (1 << at)) : undefined),
  )

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

/** An object of which any fields may be absent: which are there as bits, then those. */
export function optionalFields<Value extends object>(
  codecs: {
    readonly [Key in keyof Value]-?: Codec<Exclude<Value[Key], undefined>>
  },
): Codec<Value> {
  const entries = Object.entries(codecs) as [keyof Value & string, Codec<unknown>][]
  const which = someOf(entries.map(([key]) => key))
  return {
    write: (into, value) => {
      which.write(into, Object.keys(value) as (keyof Value & string)[])
      for (const [key, codec] of entries) if (key in value) codec.write(into, value[key])
    },
    read: (from) => {
      const there = which.read(from)
      const value: Record<string, unknown> = {}
      for (const [key, codec] of entries) {
        if (!there?.includes(key)) continue
        value[key] = codec.read(from)
        if (value[key] === undefined) return undefined
      }
      return there && (value as Value)
    },
  }
}
