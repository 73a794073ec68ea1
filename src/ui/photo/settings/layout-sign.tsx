import type { SignShape } from '../../../picture/layouts/layout'
import { LAYOUTS, type LayoutId } from '../../../picture/layouts/layouts'

function Bag({ x, y, wide, bare }: Extract<SignShape, { kind: 'bag' }>) {
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

function Shape(shape: SignShape) {
  const { kind, x } = shape
  switch (kind) {
    case 'bag':
      return <Bag {...shape} />
    case 'text':
      return (
        <rect
          x={x}
          y={shape.y}
          width={shape.long}
          height={1.6}
          rx={0.8}
          fill="currentColor"
          opacity={shape.strong ? 0.9 : 0.55}
        />
      )
    case 'letter':
      return (
        <text x={x} y={shape.y} fontSize={6.5} fontWeight={700} textAnchor="middle" fill="currentColor">
          {shape.letter}
        </text>
      )
    case 'dot':
      return <circle cx={x} cy={shape.y} r={shape.radius} fill="currentColor" />
    case 'ring':
      return (
        <circle cx={x} cy={shape.y} r={shape.radius} fill="none" stroke="currentColor" strokeWidth={1.3} />
      )
    case 'divider':
      return (
        <path d={`M${x} ${shape.top}V${shape.bottom}`} stroke="currentColor" strokeWidth={1} opacity={0.4} />
      )
    case 'checkbox':
      return (
        <rect
          x={x}
          y={shape.y - 0.7}
          width={3}
          height={3}
          rx={0.7}
          fill="none"
          stroke="currentColor"
          strokeWidth={0.9}
        />
      )
    default:
      return kind satisfies never
  }
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
      {LAYOUTS[layout].sign.map((shape) => (
        <Shape key={JSON.stringify(shape)} {...shape} />
      ))}
    </svg>
  )
}
