import { circle, cut, type Outline } from '../../kit/outline'
import { penOf } from './vector-art'

/** The pen and the colors the archivist is drawn with. */
export const line = '#211C40'
export const drawn = penOf(line)
export const deepGold = '#A9812F'
export const paleGold = '#F1DDA0'
export const hairDark = '#2E2A54'
export const hairLight = '#5A5490'
export const shadeLilac = '#CDBFE2'
export const skin = '#F5E6E6'
export const skinShade = '#E2C9D2'
export const white = '#FDFAFF'

/** A crescent moon. */
export const sliver = (x: number, y: number, r: number, turn: number): Outline =>
  cut(circle(r, 64), circle(r * 0.86, 64, [r * 0.42, r * 0.2]))
    .rotate(turn)
    .translate([x, y])
