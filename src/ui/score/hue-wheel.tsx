import type { Arrangement } from '../../look/arrangement'
import { colorPoint } from '../../scoring/color/color-space'
import styles from './drawing.module.css'

/** Colors of less OKLCH chroma have no hue worth a place on the wheel and gather in its middle. */
const CHROMATIC = 0.05

const place = (hex: string, radius: number): { readonly x: number; readonly y: number } => {
  const { C, h } = colorPoint(hex).ok
  const reach = C < CHROMATIC ? radius * 0.28 : radius
  const angle = (h * Math.PI) / 180
  return { x: 30 + reach * Math.cos(angle), y: 30 - reach * Math.sin(angle) }
}

/** Where the lead color of each charm and of the bag stand on the OKLCH hue circle. */
export function HueWheel({ arrangement: { hung, colorway } }: { readonly arrangement: Arrangement }) {
  const bag = place(colorway.hex, 23)
  return (
    <svg viewBox="0 0 60 60" aria-hidden className={styles['drawing']}>
      <circle cx={30} cy={30} r={23} className={styles['wheel']} />
      <rect
        x={bag.x - 4}
        y={bag.y - 4}
        width={8}
        height={8}
        rx={2}
        fill={colorway.hex}
        className={styles['mark']}
      />
      {hung.map(({ slot, charm }) => {
        const hex = charm.palette[0]?.hex ?? colorway.hex
        const { x, y } = place(hex, 23)
        return <circle key={slot} cx={x} cy={y} r={4} fill={hex} className={styles['mark']} />
      })}
    </svg>
  )
}
