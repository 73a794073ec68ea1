import type { ReactNode } from 'react'
import type { LayoutId } from '../../../picture/studio/formats'

/** A bag with its handle, `wide` units wide, its foot in the middle at x, y. */
function Bag({ x, y, wide = 9, bare = false }: BagProps) {
  const high = wide * 1.15
  const left = x - wide / 2
  const top = y - high
  return (
    <>
      <path
        d={`M${left} ${y}V${top + wide * 0.4}a${wide / 2} ${wide * 0.4} 0 0 1 ${wide} 0V${y}Z`}
        fill="currentColor"
        opacity={0.34}
      />
      {!bare && <circle cx={left + wide * 0.72} cy={y - high * 0.36} r={wide * 0.16} fill="currentColor" />}
    </>
  )
}

interface BagProps {
  readonly x: number
  readonly y: number
  readonly wide?: number
  readonly bare?: boolean
}

const line = (x: number, y: number, long: number, opacity = 0.55) => (
  <rect
    key={`${x} ${y}`}
    x={x}
    y={y}
    width={long}
    height={1.6}
    rx={0.8}
    fill="currentColor"
    opacity={opacity}
  />
)

const PICTURES: Readonly<Record<LayoutId, ReactNode>> = {
  clean: <Bag x={14} y={27} wide={14} />,
  card: (
    <>
      <Bag x={14} y={20} wide={11} />
      {line(4, 26, 12, 0.9)}
      {line(4, 30, 9)}
      <circle cx={22} cy={29} r={2.7} fill="none" stroke="currentColor" strokeWidth={1.3} />
    </>
  ),
  flat_lay: (
    <>
      <Bag x={10} y={26} wide={10} />
      {[9, 15, 21, 27].map((y) => line(18, y, y === 9 ? 7 : 6, y === 9 ? 0.9 : 0.55))}
    </>
  ),
  before_after: (
    <>
      <Bag x={7.6} y={24} wide={8.6} bare />
      <Bag x={20.4} y={24} wide={8.6} />
      <path d="M14 5v26" stroke="currentColor" strokeWidth={1} opacity={0.4} />
    </>
  ),
  a_b: (
    <>
      <Bag x={7.6} y={22} wide={8.6} />
      <Bag x={20.4} y={22} wide={8.6} />
      <text x={7.6} y={31} fontSize={6.5} fontWeight={700} textAnchor="middle" fill="currentColor">
        A
      </text>
      <text x={20.4} y={31} fontSize={6.5} fontWeight={700} textAnchor="middle" fill="currentColor">
        B
      </text>
    </>
  ),
  four_sides: (
    <>
      <Bag x={8} y={16} wide={8} />
      <Bag x={20} y={16} wide={8} bare />
      <Bag x={8} y={31} wide={8} bare />
      <Bag x={20} y={31} wide={8} />
    </>
  ),
  packing_card: (
    <>
      <Bag x={9.5} y={18} wide={9} bare />
      <circle cx={12} cy={14} r={2.2} fill="currentColor" />
      {[22, 26, 30].map((y) => line(9, y, 14))}
      {[22, 26, 30].map((y) => (
        <rect
          key={y}
          x={4}
          y={y - 0.7}
          width={3}
          height={3}
          rx={0.7}
          fill="none"
          stroke="currentColor"
          strokeWidth={0.9}
        />
      ))}
      {line(17, 9, 7, 0.9)}
      {line(17, 13, 6)}
    </>
  ),
}

/** What a layout looks like, thumbnail-small. */
export function LayoutSign({ layout }: { readonly layout: LayoutId }) {
  return (
    <svg width={28} height={36} viewBox="0 0 28 36" aria-hidden>
      <rect
        x={0.6}
        y={0.6}
        width={26.8}
        height={34.8}
        rx={3.4}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.2}
        opacity={0.5}
      />
      {PICTURES[layout]}
    </svg>
  )
}
