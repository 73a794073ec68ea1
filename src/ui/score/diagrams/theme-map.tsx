import type { Arrangement } from '../../../look/arrangement'
import { useKnownJudge } from '../../planner-context'
import { type Detail, Drawing, Label, MIDDLE } from './drawing'

const RADIUS = 104

interface ThemeMapProps {
  readonly arrangement: Arrangement
  readonly detail: Detail
  readonly nameOf: (index: number) => string
}

/** The charms in a ring; the thicker the line between two, the more they tell the same story. */
export function ThemeMap({ arrangement: { hung }, detail, nameOf }: ThemeMapProps) {
  const { factsOf, tieOf, A_STORY } = useKnownJudge().scoring
  const large = detail === 'large'
  const radius = large ? RADIUS : 108
  const nodes = hung.map(({ slot, charm }, i) => {
    const angle = (2 * Math.PI * i) / hung.length - Math.PI / 2
    return {
      slot,
      charm,
      facts: factsOf(charm),
      x: MIDDLE + (hung.length === 1 ? 0 : radius * Math.cos(angle)),
      y: MIDDLE + (hung.length === 1 ? 0 : radius * Math.sin(angle)),
    }
  })
  const ties = nodes.flatMap((one, i) =>
    nodes
      .slice(i + 1)
      .map((two) => ({ one, two, bond: tieOf(one.facts, two.facts) }))
      .filter(({ bond }) => bond >= A_STORY),
  )
  return (
    <Drawing>
      {nodes.length > 1 && (
        <circle
          cx={MIDDLE}
          cy={MIDDLE}
          r={radius}
          stroke="var(--track)"
          strokeWidth={large ? 1.5 : 8}
          strokeDasharray={large ? '2 6' : undefined}
        />
      )}
      {ties.map(({ one, two, bond }) => (
        <path
          key={`${one.slot} ${two.slot}`}
          d={`M${one.x} ${one.y}L${two.x} ${two.y}`}
          stroke="var(--ink-2)"
          strokeWidth={(large ? 12 : 30) * bond}
          strokeOpacity={0.25 + 0.6 * bond}
          strokeLinecap="round"
        />
      ))}
      {nodes.map(({ slot, charm, x, y }, index) => (
        <g key={slot}>
          <circle
            cx={x}
            cy={y}
            r={large ? 17 : 30}
            fill={charm.palette[0]?.hex ?? 'var(--ink)'}
            stroke="var(--raised)"
            strokeWidth={large ? 3 : 8}
          />
          {large && (
            <Label x={x} y={y + (y > MIDDLE + 4 ? 28 : -28)}>
              {nameOf(index)}
            </Label>
          )}
        </g>
      ))}
    </Drawing>
  )
}
