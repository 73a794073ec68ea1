import type { Arrangement } from '../../look/arrangement'
import { visualBalanceX } from '../../scoring/criteria/balance'
import { visualWeight } from '../../scoring/visual-weight'
import styles from './drawing.module.css'

const WIDTH = 30
const HEIGHT = 44

/** The bag from the front, each charm as large as the eye weighs it, and where their middle lies. */
export function BalancePicture({ arrangement }: { readonly arrangement: Arrangement }) {
  const { hung, carrier, colorway } = arrangement
  const weights = hung.map(({ charm }) => visualWeight(charm, colorway.hex))
  const most = Math.max(...weights, 1e-6)
  const center = 30 + Math.max(-1, Math.min(1, visualBalanceX(arrangement))) * (WIDTH / 2)
  const off = Math.abs(visualBalanceX(arrangement)) > 0.25
  return (
    <svg viewBox="0 0 60 60" aria-hidden className={styles['drawing']}>
      <path d="M15 54V20a15 15 0 0 1 30 0v34z" className={styles['bag']} />
      <path d="M30 8v46" className={styles['axis']} />
      {hung.map(({ slot, anchor, charm }, index) => {
        const [x, y] = anchor.positionMm
        const middle = y - charm.lengthMm + charm.dimsMm.h / 2
        return (
          <circle
            key={slot}
            cx={30 + (x / carrier.dimsMm.w) * WIDTH}
            cy={54 - Math.max(0.06, Math.min(1, middle / carrier.dimsMm.h)) * HEIGHT}
            r={2 + 3.5 * Math.sqrt((weights[index] ?? 0) / most)}
            className={styles['weight']}
          />
        )
      })}
      <path d={`M${center - 4} 59.5h8l-4-4.5z`} className={off ? styles['pivotOff'] : styles['pivot']} />
    </svg>
  )
}
