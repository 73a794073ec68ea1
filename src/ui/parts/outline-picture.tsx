import type { CharmOutline } from '../../look/facts/charm-outline'
import styles from './outline-picture.module.css'

interface OutlinePictureProps {
  readonly outline: CharmOutline
  readonly dimsMm: { readonly w: number; readonly h: number }
  readonly hexes: readonly string[]
}

/** The longer side, and how much room is left around it; of 100. */
const SIDE = 84

/** The shape of something that is only told of, in its true proportions and its own colors. */
export function OutlinePicture({ outline, dimsMm: { w, h }, hexes: [hex, rim] }: OutlinePictureProps) {
  const scale = SIDE / 255 / Math.max(w, h)
  const at = (part: number, index: number): string =>
    (50 + (part - 127.5) * scale * (index % 2 === 0 ? w : h)).toFixed(1)
  return (
    <svg className={styles['outline']} viewBox="0 0 100 100" aria-hidden>
      <polygon points={outline.map(at).join(' ')} fill={hex} stroke={rim ?? hex} />
    </svg>
  )
}
