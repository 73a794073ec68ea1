export type TypedUnit = 'mm' | 'cm'
export const MM_OF: Readonly<Record<TypedUnit, number>> = { mm: 1, cm: 10 }

/** As a keyboard for English writes it: full-width signs narrow, a comma a point, units by their letters. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[,、。]/g, '.')
    .replace(/毫米/g, 'mm')
    .replace(/厘米|公分/g, 'cm')
    .replace(/\s+/g, '')

const NUMBER = String.raw`\d+\.?\d*|\.\d+`
const ONE = new RegExp(`^(${NUMBER})(mm|cm)?$`)
const BOTH = new RegExp(`^(${NUMBER})cm(${NUMBER})(?:mm)?$`)

/** A number as it was typed in any width; null where it is none. */
export const readNumber = (text: string): number | null => {
  const [, digits, unit] = ONE.exec(plain(text)) ?? []
  return digits === undefined || unit !== undefined ? null : Number(digits)
}

/** A length as it was typed, in mm: a unit that stands there holds, else the one given. Null where it is none. */
export function readLength(text: string, unit: TypedUnit): number | null {
  const typed = plain(text)
  const [, cm, mm] = BOTH.exec(typed) ?? []
  if (cm !== undefined && mm !== undefined) return hundredth(10 * Number(cm) + Number(mm))
  const [, digits, said] = ONE.exec(typed) ?? []
  if (digits === undefined) return null
  return hundredth(Number(digits) * MM_OF[said === 'mm' || said === 'cm' ? said : unit])
}

const hundredth = (value: number): number => Math.round(100 * value) / 100
