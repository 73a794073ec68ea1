import { type Detail, Drawing, Label, MIDDLE } from './drawing'

/** How much of each charm is seen from one direction. */
export interface Petal {
  /** Degrees about the bag seen from above: 0 is the front, 90 the right of who looks at it. */
  readonly azimuth: number
  readonly parts: readonly { readonly key: string; readonly hex: string; readonly share: number }[]
}

interface ViewRoseProps {
  readonly petals: readonly Petal[]
  readonly detail: Detail
  readonly words: {
    readonly front: string
    readonly left: string
    readonly right: string
    readonly back: string
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

/** Who sees what: a petal for each direction around the bag, as long as what is seen from there, in the charms' colors. */
export function ViewRose({ petals, detail, words }: ViewRoseProps) {
  const large = detail === 'large'
  const most = Math.max(1, ...petals.map(({ parts }) => parts.reduce((sum, { share }) => sum + share, 0)))
  const width = 360 / Math.max(petals.length, 4) - (large ? 3 : 8)
  return (
    <Drawing>
      <circle cx={MIDDLE} cy={MIDDLE} r={RIM} stroke="var(--track)" strokeWidth={large ? 1.5 : 8} />
      {petals.map(({ azimuth, parts }) => {
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
          <Label x={300} y={MIDDLE}>
            {words.right}
          </Label>
        </>
      )}
    </Drawing>
  )
}
