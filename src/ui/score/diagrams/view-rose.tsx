import { type Detail, Drawing, Label, MIDDLE } from './drawing'
import type { Petal } from './petals'

interface ViewRoseProps {
  readonly petals: readonly Petal[]
  readonly detail: Detail
  readonly words: {
    readonly front: string
    readonly left: string
    readonly right: string
    readonly back: string
    readonly worn: string
  }
}

const HUB = 34
const RIM = 118

/** A point of the ring, the front at the bottom as on the stage. */
const at = (azimuth: number, radius: number) => {
  const angle = (azimuth * Math.PI) / 180
  return { x: MIDDLE + radius * Math.sin(angle), y: MIDDLE + radius * Math.cos(angle) }
}

function ringPath(azimuth: number, width: number, inner: number, outer: number): string {
  const [a, b] = [azimuth - width / 2, azimuth + width / 2]
  const [one, two, three, four] = [at(a, outer), at(b, outer), at(b, inner), at(a, inner)]
  return `M${one.x} ${one.y}A${outer} ${outer} 0 0 0 ${two.x} ${two.y}L${three.x} ${three.y}A${inner} ${inner} 0 0 1 ${four.x} ${four.y}z`
}

function arcPath(azimuth: number, width: number, radius: number): string {
  const [from, to] = [at(azimuth - width / 2, radius), at(azimuth + width / 2, radius)]
  return `M${from.x} ${from.y}A${radius} ${radius} 0 0 0 ${to.x} ${to.y}`
}

/** Who sees what: a petal for each direction around the bag, as long as what is seen from there, in the charms' colors; the line is what shows while it is worn. */
export function ViewRose({ petals, detail, words }: ViewRoseProps) {
  const large = detail === 'large'
  const most = Math.max(
    1,
    ...petals.map(({ parts, worn }) =>
      Math.max(
        worn,
        parts.reduce((sum, { share }) => sum + share, 0),
      ),
    ),
  )
  const width = 360 / Math.max(petals.length, 4) - (large ? 3 : 8)
  return (
    <Drawing>
      <circle cx={MIDDLE} cy={MIDDLE} r={RIM} stroke="var(--track)" strokeWidth={large ? 1.5 : 8} />
      {petals.map(({ azimuth, parts, worn }) => {
        const wornReach = HUB + (worn / most) * (RIM - HUB)
        let reach = HUB
        return (
          <g key={azimuth}>
            <path
              d={ringPath(azimuth, width, HUB, RIM)}
              fill="var(--track)"
              fillOpacity={large ? 0.55 : 0.9}
            />
            {parts.map(({ key, hex, share }) => {
              if (share <= 0) return null
              const from = reach
              reach += (share / most) * (RIM - HUB)
              return (
                <path
                  key={key}
                  d={ringPath(azimuth, width, from, reach)}
                  fill={large ? hex : 'var(--ink)'}
                  stroke="var(--paper)"
                  strokeWidth={large ? 1.5 : 0}
                />
              )
            })}
            {large && (
              <path
                d={arcPath(azimuth, width, wornReach)}
                stroke="var(--ink)"
                strokeWidth={2.5}
                strokeLinecap="round"
              />
            )}
          </g>
        )
      })}
      {large && (
        <>
          <rect
            x={MIDDLE - 17}
            y={MIDDLE - 11}
            width={34}
            height={22}
            rx={7}
            fill="var(--track)"
            stroke="var(--line-strong)"
          />
          <Label x={MIDDLE} y={306}>
            {words.front}
          </Label>
          <Label x={MIDDLE} y={14}>
            {words.back}
          </Label>
          <Label x={20} y={MIDDLE}>
            {words.left}
          </Label>
          <path d="M222 306h22" stroke="var(--ink)" strokeWidth={2.5} strokeLinecap="round" />
          <Label x={250} y={306} anchor="start">
            {words.worn}
          </Label>
          <Label x={300} y={MIDDLE}>
            {words.right}
          </Label>
        </>
      )}
    </Drawing>
  )
}
