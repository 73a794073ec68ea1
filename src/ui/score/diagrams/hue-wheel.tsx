import type { Arrangement } from '../../../look/arrangement'
import type { ColorPoint } from '../../../scoring/color/color-space'
import type { Arc } from '../../../scoring/color/template-fit'
import { useKnownJudge } from '../../planner-context'
import { type Detail, Drawing, MIDDLE } from './drawing'

/** Colors of less OKLCH chroma have no hue worth a place on the wheel and gather in its middle. */
const CHROMATIC = 0.05
const RIM = 112
/** The chroma that reaches the rim. */
const VIVID = 0.2

/** The circle in steps of 5°. */
const RING = Array.from({ length: 72 }, (_, i) => i * 5)

const at = (hue: number, radius: number) => {
  const angle = (hue * Math.PI) / 180
  return { x: MIDDLE + radius * Math.cos(angle), y: MIDDLE - radius * Math.sin(angle) }
}

function pathOf({ from, width }: Arc, radius: number): string {
  const [start, end] = [at(from, radius), at(from + width, radius)]
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${width > 180 ? 1 : 0} 0 ${end.x} ${end.y}`
}

function spotOf({ C, h }: ColorPoint['ok']) {
  return at(h, C < CHROMATIC ? (RIM - 30) * (C / VIVID) : 34 + (RIM - 52) * Math.min(1, C / VIVID))
}

interface HueWheelProps {
  readonly arrangement: Arrangement
  readonly detail: Detail
}

/** The colors of the charms and of the bag on the OKLCH hue circle, vivid ones further out, and the template that holds them. */
export function HueWheel({ arrangement, detail }: HueWheelProps) {
  const { colorPoint, colorsOf, templateFit } = useKnownJudge().scoring
  const { hung, colorway } = arrangement
  const large = detail === 'large'
  const fit = templateFit(colorsOf(arrangement))
  const bag = spotOf(colorPoint(colorway.hex).ok)
  const size = large ? 13 : 24
  const spots = hung.flatMap(({ slot, charm }) =>
    charm.palette
      .filter((_, i) => large || i === 0)
      .map(({ hex, share }) => ({ key: `${slot} ${hex}`, hex, share, ...spotOf(colorPoint(hex).ok) })),
  )
  return (
    <Drawing>
      {large &&
        RING.map((from) => (
          <path
            key={from}
            d={pathOf({ from, width: 5.4 }, RIM + 22)}
            stroke={`oklch(0.78 0.11 ${from + 2.5})`}
            strokeWidth={8}
          />
        ))}
      {!large && <circle cx={MIDDLE} cy={MIDDLE} r={RIM + 10} stroke="var(--track)" strokeWidth={22} />}
      {fit?.arcs.map((arc) => (
        <path
          key={arc.from}
          d={pathOf(arc, large ? RIM + 6 : RIM + 10)}
          stroke="var(--ink)"
          strokeWidth={large ? 5 : 22}
          strokeOpacity={large ? 1 : 0.34}
          strokeLinecap={large ? 'round' : 'butt'}
        />
      ))}
      {large && <circle cx={MIDDLE} cy={MIDDLE} r={34} stroke="var(--track)" strokeDasharray="2 5" />}
      {spots.map(({ key, hex, share, x, y }) => (
        <circle
          key={key}
          cx={x}
          cy={y}
          r={large ? 5 + size * Math.sqrt(share) * 0.75 : size}
          fill={hex}
          stroke="var(--raised)"
          strokeWidth={large ? 2 : 8}
        />
      ))}
      <rect
        x={bag.x - size * 0.8}
        y={bag.y - size * 0.8}
        width={size * 1.6}
        height={size * 1.6}
        rx={size * 0.4}
        fill={colorway.hex}
        stroke="var(--raised)"
        strokeWidth={large ? 2 : 8}
      />
    </Drawing>
  )
}
