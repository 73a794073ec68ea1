import type { ReactNode } from 'react'
import { fillField } from '../../../look/inscription'

/** Every picture is drawn on a square of this many units. */
export const SIDE = 320
export const MIDDLE = SIDE / 2

export type Detail = 'small' | 'large'

interface DrawingProps {
  readonly children?: ReactNode
}

/**
 * The sheet of a picture. What stands on it is styled by attributes and tokens alone, so that it can leave the page as a
 * file. Hidden from assistive technology: the words beside it say the same.
 */
export function Drawing({ children }: DrawingProps) {
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden fill="none" fontFamily="var(--font-ui)">
      {children}
    </svg>
  )
}

interface LabelProps {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly strong?: boolean
  readonly children: string
}

export function Label({ x, y, anchor = 'middle', strong = false, children }: LabelProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="central"
      fontSize={12}
      fontWeight={strong ? 600 : 450}
      fill={strong ? 'var(--ink)' : 'var(--ink-2)'}
      stroke="var(--paper)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {children}
    </text>
  )
}

const LONGEST = 16

/** A name short enough for a drawing; whole words where they fit. */
export function shortName(name: string): string {
  const { line: cut, left } = fillField(name, { maxLength: LONGEST, unit: 'characters' })
  if (left === 0) return name
  const space = cut.lastIndexOf(' ')
  return `${space > 6 ? cut.slice(0, space) : cut}…`
}
