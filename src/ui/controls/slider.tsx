import { type CSSProperties, useId } from 'react'
import styles from './slider.module.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value as it is read and heard. */
  readonly text: string
  /** Values that are marked below the track. */
  readonly stops?: readonly number[]
  readonly onChange: (value: number) => void
  /** The hand let go, or the keys went elsewhere. */
  readonly onEnd?: () => void
}

/** A number between two others, by hand or arrow keys. */
export function Slider({ label, value, min, max, step, text, stops = [], onChange, onEnd }: SliderProps) {
  const id = useId()
  const at = (one: number): string => `${((one - min) / (max - min)) * 100}%`
  return (
    <div className={styles['slider']}>
      <div className={styles['head']}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{text}</output>
      </div>
      <div className={styles['body']}>
        <input
          id={id}
          type="range"
          className={styles['input']}
          style={{ '--at': at(value) } as CSSProperties}
          value={value}
          min={min}
          max={max}
          step={step}
          aria-valuetext={text}
          onChange={({ target }) => onChange(Number(target.value))}
          onPointerUp={onEnd}
          onBlur={onEnd}
        />
        {stops.length > 0 && (
          <div className={styles['stops']} aria-hidden>
            {stops.map((stop) => (
              <i
                key={stop}
                style={{ '--at': at(stop) } as CSSProperties}
                data-on={stop <= value ? '' : undefined}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
