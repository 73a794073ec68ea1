import type { Arrangement } from '../../../look/arrangement'
import type { Language } from '../../../words/language'
import { useKnownJudge } from '../../planner-context'
import { type Detail, Drawing, Label, MIDDLE, SIDE } from './drawing'

const TOP = 26
const FOOT = 294

interface BalancePictureProps {
  readonly arrangement: Arrangement
  readonly detail: Detail
  readonly words: Pick<Language['diagram'], 'eye' | 'grams'>
}

/** The bag from the front: each charm as large as the eye weighs it, the middle for the eye and in grams, and how far they may stray. */
export function BalancePicture({ arrangement, detail, words }: BalancePictureProps) {
  const { measure, centerOf, BALANCED, LEANS } = useKnownJudge().scoring
  const { carrier } = arrangement
  const measured = measure(arrangement)
  const large = detail === 'large'
  const height = FOOT - TOP
  const width = Math.min(SIDE - 60, (height * carrier.dimsMm.w) / carrier.dimsMm.h)
  const place = (x: number, y: number) => ({
    x: MIDDLE + (Math.max(-1.15, Math.min(1.15, x)) * width) / 2,
    y: FOOT - ((Math.max(-0.98, Math.min(0.98, y)) + 1) / 2) * height,
  })
  const most = Math.max(...measured.map(({ weight }) => weight), 1e-6)
  const eye = centerOf(measured)
  const grams = centerOf(measured.map(({ x, y, hung }) => ({ x, y, weight: hung.charm.massG })))
  const eyeAt = place(eye.x, eye.y)
  const gramsAt = place(grams.x, grams.y)
  const off = Math.abs(eye.x) > LEANS
  const left = MIDDLE - width / 2
  return (
    <Drawing>
      <rect
        x={left}
        y={TOP}
        width={width}
        height={height}
        rx={width * 0.26}
        fill="var(--track)"
        stroke="var(--line-strong)"
        strokeWidth={large ? 1.5 : 5}
      />
      <rect
        x={MIDDLE - (BALANCED * width) / 2}
        y={TOP}
        width={BALANCED * width}
        height={height}
        fill="var(--paper)"
        fillOpacity={0.55}
      />
      <path
        d={`M${MIDDLE} ${TOP}V${FOOT}`}
        stroke="var(--ink-3)"
        strokeWidth={large ? 1.5 : 4}
        strokeDasharray={large ? '4 6' : '10 16'}
      />
      {measured.map(({ hung, x, y, weight }) => {
        const spot = place(x, y)
        return (
          <circle
            key={hung.slot}
            cx={spot.x}
            cy={spot.y}
            r={(large ? 7 : 12) + (large ? 15 : 20) * Math.sqrt(weight / most)}
            fill={hung.charm.palette[0]?.hex ?? 'var(--ink)'}
            stroke="var(--raised)"
            strokeWidth={large ? 2 : 7}
          />
        )
      })}
      {measured.length > 0 && (
        <>
          {large && (
            <circle
              cx={MIDDLE}
              cy={eyeAt.y}
              r={(BALANCED * width) / 2}
              stroke="var(--ink-2)"
              strokeWidth={1.5}
              strokeDasharray="3 4"
            />
          )}
          <path
            d={`M${eyeAt.x} ${eyeAt.y - (large ? 9 : 24)}l${large ? 9 : 24} ${large ? 9 : 24}l${large ? -9 : -24} ${large ? 9 : 24}l${large ? -9 : -24} ${large ? -9 : -24}z`}
            fill={off ? 'var(--accent)' : 'var(--ink)'}
            stroke="var(--raised)"
            strokeWidth={large ? 2 : 7}
          />
          {large && (
            <>
              <path
                d={`M${gramsAt.x - 8} ${gramsAt.y}h16M${gramsAt.x} ${gramsAt.y - 8}v16`}
                stroke="var(--raised)"
                strokeWidth={6}
              />
              <path
                d={`M${gramsAt.x - 8} ${gramsAt.y}h16M${gramsAt.x} ${gramsAt.y - 8}v16`}
                stroke="var(--ink)"
                strokeWidth={2.5}
              />
              <path d="M22 309l5 -5l5 5l-5 5z" fill={off ? 'var(--accent)' : 'var(--ink)'} />
              <Label x={38} y={309} anchor="start">
                {words.eye}
              </Label>
              <path d="M173 309h10M178 304v10" stroke="var(--ink)" strokeWidth={2} />
              <Label x={190} y={309} anchor="start">
                {words.grams}
              </Label>
            </>
          )}
        </>
      )}
    </Drawing>
  )
}
