import type { CSSProperties } from 'react'
import { useLaterWords } from '../../parts/whole-language'
import { useNumbers } from '../../planner-context'
import type { CutShape } from '../making/cut-shape'
import styles from './beside-bag.module.css'
import { Bitmap } from './bitmap'

/** A backpack of 24 liters, mm. */
const BAG = { width: 300, height: 440, zip: 150 }
/** What is seen beside the charm: never less than so much of the bag. */
const LEAST_MM = 230
const BELOW_MM = 40
const ASPECT = 1.5

interface BesideBagProps {
  readonly shape: CutShape
  readonly heightMm: number
}

/** The charm on a bag, both at one scale, with a ruler. */
export function BesideBag({ shape, heightMm }: BesideBagProps) {
  const words = useLaterWords('own')
  const numbers = useNumbers()
  const { box, canvas } = shape
  const shownMm = Math.max(LEAST_MM, BAG.zip + 20 + heightMm + BELOW_MM)
  const acrossMm = shownMm * ASPECT
  const [left, top] = [BAG.width / 2 - acrossMm / 2, -30]
  const widthMm = (heightMm * box.width) / box.height
  const hangsAt = BAG.zip + 16
  const share = (mm: number, of: number): string => `${(100 * mm) / of}%`
  const ruler = BAG.width / 2 + widthMm / 2 + 10
  const ticks = Array.from({ length: Math.floor(heightMm / 10) + 1 }, (_, i) => i)
  return (
    <figure className={styles['figure']}>
      <div className={styles['scene']} style={{ aspectRatio: ASPECT }}>
        <svg viewBox={`${left} ${top} ${acrossMm} ${shownMm}`} aria-hidden>
          <g className={styles['bag']}>
            <path d="M110 4c0-38 80-38 80 0" fill="none" />
            <path d="M20 120C20 36 70 0 150 0s130 36 130 120v290q0 30-30 30H50q-30 0-30-30z" />
            <path d="M56 128q94-56 188 0" fill="none" />
            <path d={`M52 ${BAG.zip + 110}h196v150q0 24-24 24H76q-24 0-24-24z`} />
          </g>
          <path className={styles['cord']} d={`M150 ${BAG.zip - 46}V${hangsAt}`} />
          <g className={styles['ruler']}>
            <path d={`M${ruler} ${hangsAt}v${heightMm}`} />
            {ticks.map((i) => (
              <path key={i} d={`M${ruler} ${hangsAt + heightMm - 10 * i}h${i % 5 === 0 ? 9 : 5}`} />
            ))}
          </g>
        </svg>
        <div
          className={styles['charm']}
          style={
            {
              left: share(BAG.width / 2 - widthMm / 2 - left, acrossMm),
              top: share(hangsAt - top, shownMm),
              width: share(widthMm, acrossMm),
              height: share(heightMm, shownMm),
            } satisfies CSSProperties
          }
        >
          <Bitmap picture={canvas} box={box} label="" />
        </div>
      </div>
      <figcaption>
        {words.trueSize(heightMm < 100 ? numbers.millimeters(heightMm) : numbers.centimeters(heightMm))}
      </figcaption>
    </figure>
  )
}
