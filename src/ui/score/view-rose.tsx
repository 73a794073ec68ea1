import type { Arrangement } from '../../look/arrangement'
import type { SeenFrom } from '../../scoring/note'
import styles from './drawing.module.css'

export type SeenCounts = Readonly<Record<SeenFrom, number>>

/** How many charms can be seen from each side. */
export function countSeen({ hung }: Arrangement): SeenCounts {
  const from = (side: SeenFrom): number =>
    hung.filter(({ anchor }) => anchor.visibleFrom.includes(side)).length
  return { front: from('front'), left: from('left'), right: from('right'), back: from('back') }
}

/** Quarters of a circle seen from above, the front at the bottom as on the stage. */
const QUARTERS: Readonly<Record<SeenFrom, string>> = {
  front: 'M30 30 46.26 46.26A23 23 0 0 1 13.74 46.26z',
  left: 'M30 30 13.74 46.26A23 23 0 0 1 13.74 13.74z',
  back: 'M30 30 13.74 13.74A23 23 0 0 1 46.26 13.74z',
  right: 'M30 30 46.26 13.74A23 23 0 0 1 46.26 46.26z',
}

/** Who sees how much: the darker a side, the more charms show there. */
export function ViewRose({ seen }: { readonly seen: SeenCounts }) {
  const most = Math.max(...Object.values(seen), 1)
  return (
    <svg viewBox="0 0 60 60" aria-hidden className={styles['drawing']}>
      <circle cx={30} cy={30} r={23} className={styles['rim']} />
      {Object.entries(QUARTERS).map(([side, path]) => (
        <path
          key={side}
          d={path}
          className={styles['quarter']}
          style={{ fillOpacity: 0.06 + 0.82 * (seen[side as SeenFrom] / most) }}
        />
      ))}
    </svg>
  )
}
