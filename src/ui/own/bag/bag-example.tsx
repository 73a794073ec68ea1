import { Check, X } from 'lucide-react'
import { useLaterWords } from '../../parts/whole-language'
import styles from './bag-example.module.css'

/** A right and a wrong photo of a bag, drawn in the colors of the text. */
export function BagExample() {
  const words = useLaterWords('ownBag')
  return (
    <div className={styles['pair']}>
      <figure className={styles['one']}>
        <div className={styles['card']} data-right>
          <svg viewBox="0 0 120 132" aria-hidden>
            <path className={styles['ground']} d="M12 10h96" />
            <path className={styles['ground']} d="M60 10v6" />
            <Backpack />
          </svg>
          <i aria-hidden>
            <Check size={16} strokeWidth={3} />
          </i>
        </div>
        <figcaption>{words.right}</figcaption>
      </figure>
      <figure className={styles['one']}>
        <div className={styles['card']}>
          <svg viewBox="0 0 120 132" aria-hidden>
            <g className={styles['person']}>
              <circle cx="56" cy="24" r="14" />
              <path d="M50 37v6q-22 3-26 22l-6 38M62 37v6q20 2 25 20" />
              <path d="M34 66l-2 60M44 132l3-28M86 96l-2 36" />
            </g>
            <g className={styles['bag']} transform="translate(49 46) rotate(10) scale(0.52)">
              <path d="M14 40C14 16 34 6 60 6s46 10 46 34v66q0 14-14 14H28q-14 0-14-14z" />
              <path d="M28 76h64v30q0 8-8 8H36q-8 0-8-8z" />
            </g>
            <path className={styles['strap']} d="M62 46q-14 10-10 44" />
            <path className={styles['person']} d="M88 66q22 14 14 40l-16 4" />
          </svg>
          <i aria-hidden>
            <X size={16} strokeWidth={3} />
          </i>
        </div>
        <figcaption>{words.wrong}</figcaption>
      </figure>
    </div>
  )
}

function Backpack() {
  return (
    <g className={styles['bag']}>
      <path className={styles['handle']} d="M48 34V24a12 8 0 0 1 24 0v10" />
      <path d="M24 60C24 40 38 32 60 32s36 8 36 28v54q0 10-10 10H34q-10 0-10-10z" />
      <path d="M32 60q28-16 56 0" />
      <path d="M34 84h52v24q0 8-8 8H42q-8 0-8-8z" />
      <path d="M88 60v7M52 84v7" />
      <circle cx="88" cy="70" r="3" />
      <circle cx="52" cy="94" r="3" />
    </g>
  )
}
