import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { Button } from '../../controls/button'
import { useLaterWords } from '../../parts/whole-language'
import { type CutShape, nearestOnRim, type RimPlace } from '../making/cut-shape'
import { Bitmap } from './bitmap'
import styles from './hole-place.module.css'

interface HolePlaceProps {
  readonly shape: CutShape
  /** Where it is held: as wished, or as it was made. */
  readonly hole: RimPlace | null
  readonly isUsual: boolean
  readonly onHole: (hole: RimPlace | null) => void
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Where its rim is held: a ring that is dragged, or moved by arrow keys, along the rim. */
export function HolePlace({ shape, hole, isUsual, onHole }: HolePlaceProps) {
  const words = useLaterWords('own')
  const area = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<RimPlace | null>(null)
  const { box, width, height } = shape
  const at = held ?? hole
  const placeOf = ({ clientX, clientY }: PointerEvent): RimPlace | null => {
    const seen = area.current?.getBoundingClientRect()
    if (!seen || seen.width === 0) return null
    const x = box.left + ((clientX - seen.left) / seen.width) * box.width
    const y = box.top + ((clientY - seen.top) / seen.height) * box.height
    return nearestOnRim(shape, x / width, y / height)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (!step || !at) return
    event.preventDefault()
    // Where the rim is steep, a small step leads nowhere else: then a longer one.
    for (const by of [0.02, 0.05, 0.1, 0.2]) {
      const next = nearestOnRim(shape, at.u + by * step[0], at.v + by * step[1])
      if (!next || (next.u === at.u && next.v === at.v)) continue
      onHole(next)
      return
    }
  }
  const share = (value: number): string => `${100 * value}%`
  return (
    <div className={styles['place']}>
      <div className={styles['head']}>
        <h4>{words.hole}</h4>
        {!isUsual && (
          <Button look="quiet" onClick={() => onHole(null)}>
            {words.holeUsual}
          </Button>
        )}
      </div>
      <p className={styles['about']}>{words.holeAbout}</p>
      <div
        ref={area}
        className={styles['area']}
        style={{
          aspectRatio: `${box.width} / ${box.height}`,
          width: `min(100%, ${180 * (box.width / box.height)}px)`,
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setHeld(placeOf(event))
        }}
        onPointerMove={(event) => held && setHeld(placeOf(event) ?? held)}
        onPointerUp={() => {
          if (held) onHole(held)
          setHeld(null)
        }}
        onPointerCancel={() => setHeld(null)}
      >
        <Bitmap picture={shape.canvas} box={box} label="" />
        {at && (
          <button
            type="button"
            className={styles['ring']}
            aria-label={words.hole}
            aria-description={words.holeAbout}
            style={{
              left: share((at.u * width - box.left) / box.width),
              top: share((at.v * height - box.top) / box.height),
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </div>
    </div>
  )
}
