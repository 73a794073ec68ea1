import { useMemo } from 'react'
import type { Hung } from '../../../look/arrangement'
import type { Look } from '../../../look/look'
import { arrangementOf } from '../../../state/planner/derived'
import { useCatalog } from '../../planner-context'
import styles from './which-one.module.css'

/** Air around the bag, millimeters: charms hang over its edges. */
const AIR = { side: 45, top: 40, foot: 30 } as const
/** The size that the bag's outline is drawn in. */
const OUTLINE = { w: 96, h: 160 } as const
/** The least that a charm is drawn high, as a share of the bag. */
const LEAST = 0.2
/** How much larger than life charms are drawn, so that they are told apart at a glance. */
const ENLARGED = 1.3

/**
 * A look as a flat picture: the bag from the front in its colors, every charm's own picture where it hangs and as large
 * as it is beside the bag, a little enlarged; those on the back show through. Hidden from assistive technology: the words beside it say the same.
 */
export function LookSketch({ look }: { readonly look: Look }) {
  const catalog = useCatalog()
  const { carrier, colorway, hung } = useMemo(() => arrangementOf(catalog, look), [catalog, look])
  const { w, h } = carrier.dimsMm
  const isBehind = ({ anchor }: Hung): boolean => anchor.normal[2] < -0.5
  const charms = (those: readonly Hung[]) =>
    those.map((one) => <HungPicture key={one.slot} hung={one} width={w} height={h} />)
  return (
    <svg
      viewBox={`${-w / 2 - AIR.side} ${-AIR.top} ${w + 2 * AIR.side} ${h + AIR.top + AIR.foot}`}
      className={styles['sketch']}
      aria-hidden
    >
      {carrier.category === 'backpack' ? (
        <g
          transform={`translate(${-w / 2} ${-h * 0.08}) scale(${w / OUTLINE.w} ${(h * 1.08) / OUTLINE.h}) translate(-12 -2)`}
        >
          <path d="M44 22c0-22 32-22 32 0" fill="none" stroke={colorway.trim} strokeWidth={5} />
          <path
            d="M14 160V62c0-52 92-52 92 0v98c0 4-3 6-6 6H20c-3 0-6-2-6-6z"
            transform="translate(0 -5)"
            fill={colorway.hex}
            className={styles['rim']}
          />
          <path
            d="M28 152v-40c0-8 6-12 12-12h40c6 0 12 4 12 12v40c0 3-2 5-5 5H33c-3 0-5-2-5-5z"
            transform="translate(0 -3)"
            fill="none"
            stroke={colorway.trim}
            strokeWidth={2.5}
          />
        </g>
      ) : (
        <image
          href={carrier.model?.thumbnails.large}
          x={-w / 2}
          y={0}
          width={w}
          height={h}
          className={styles['worn']}
        />
      )}
      <g opacity={0.5}>{charms(hung.filter(isBehind))}</g>
      {charms(hung.filter((one) => !isBehind(one)))}
    </svg>
  )
}

interface HungPictureProps {
  readonly hung: Hung
  /** Of the bag, millimeters. */
  readonly width: number
  readonly height: number
}

function HungPicture({ hung: { anchor, charm }, width, height }: HungPictureProps) {
  const [ax, ay] = anchor.positionMm
  const edge = Math.max(ENLARGED * Math.max(charm.lengthMm, charm.dimsMm.w), height * LEAST)
  const x = Math.max(-width / 2 - AIR.side / 2, Math.min(width / 2 + AIR.side / 2, ax))
  const y = Math.max(-AIR.top / 2, Math.min(height + AIR.foot - edge, height - ay))
  const picture = charm.model?.thumbnails.large
  return picture ? (
    <image href={picture} x={x - edge / 2} y={y} width={edge} height={edge} />
  ) : (
    <circle cx={x} cy={y + edge / 2} r={edge / 3} fill={charm.palette[0]?.hex} className={styles['rim']} />
  )
}
