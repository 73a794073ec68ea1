import type { Arrangement } from '../../../look/arrangement'
import { useKnownJudge } from '../../planner-context'
import { type Detail, Drawing, Label } from './drawing'

const FOOT = 286
const TALLEST = 240
const MOST = 8

interface SizeLadderProps {
  readonly arrangement: Arrangement
  readonly detail: Detail
  readonly nameOf: (index: number) => string
  readonly cm: (mm: number) => string
}

/** The charms side by side from large to small, at one scale, with the band of the bag's height that suits a lead. */
export function SizeLadder({ arrangement, detail, nameOf, cm }: SizeLadderProps) {
  const { LEAD_SHARES } = useKnownJudge().scoring
  const { carrier, hung } = arrangement
  const large = detail === 'large'
  const order = hung
    .map(({ slot, charm }, index) => ({ slot, charm, index }))
    .toSorted((a, b) => b.charm.dimsMm.h - a.charm.dimsMm.h)
    .slice(0, MOST)
  const isBag = carrier.category === 'backpack'
  const tallest = Math.max(...order.map(({ charm }) => charm.dimsMm.h), isBag ? carrier.dimsMm.h * 0.45 : 1)
  const scale = TALLEST / tallest
  const pitch = 292 / Math.max(order.length, 3)
  const [low, high] = LEAD_SHARES.map((share) => FOOT - share * carrier.dimsMm.h * scale) as [number, number]
  return (
    <Drawing>
      {isBag && (
        <rect x={8} y={high} width={304} height={low - high} fill="var(--good)" fillOpacity={0.13} rx={6} />
      )}
      <path d={`M8 ${FOOT}h304`} stroke="var(--ink-3)" strokeWidth={large ? 1.5 : 6} />
      {order.map(({ slot, charm, index }, i) => {
        const height = charm.dimsMm.h * scale
        const width = Math.min(pitch * 0.72, Math.max(6, charm.dimsMm.w * scale))
        const x = 14 + pitch * (i + 0.5)
        return (
          <g key={slot}>
            <rect
              x={x - width / 2}
              y={FOOT - height}
              width={width}
              height={height}
              rx={Math.min(width, height) * 0.32}
              fill={charm.palette[0]?.hex ?? 'var(--ink)'}
              stroke="var(--line-strong)"
              strokeWidth={large ? 1.5 : 5}
            />
            {large && (
              <>
                <Label x={x} y={FOOT - height - 10} strong>
                  {cm(charm.dimsMm.h)}
                </Label>
                {order.length <= 4 && (
                  <Label x={x} y={FOOT + (i % 2 === 0 ? 12 : 26)}>
                    {nameOf(index)}
                  </Label>
                )}
              </>
            )}
          </g>
        )
      })}
    </Drawing>
  )
}
