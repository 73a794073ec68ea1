import { Maximize, Ruler, ZoomIn } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '../../controls/button'
import { Choice } from '../../controls/choice'
import { IconButton } from '../../controls/icon-button'
import { useLaterWords } from '../../parts/whole-language'
import { useNumbers } from '../../planner-context'
import { type CutShape, rimOnPhoto } from '../making/cut-shape'
import type { CutWork } from '../making/cut-work'
import { type Corners, measuredHeight, type PlanePoint, type ScaleSheet } from '../making/scale'
import { useCutShape } from './bitmap'
import type { HeightLimits } from './height-field'
import { MarkedPicture } from './marked-picture'
import styles from './size-panes.module.css'
import { StepPanes } from './step-panes'

interface SizePanesProps {
  readonly making: CutWork
  readonly title: string
  readonly view: ReactNode
  readonly limits: HeightLimits
  /** The part of the straightened cover whose height is asked for, shares of it; null for all that was cut out. */
  readonly within: { readonly v: number; readonly h: number } | null
  readonly onHeight: (mm: number) => void
  /** The one number. */
  readonly field: ReactNode
  /** What else is asked, while nothing is measured. */
  readonly children: ReactNode
}

/** Pixels of a cut that is measured on. */
const MEASURED_PX = 1024

/** The step in which it is said how tall something is, or measured by what lies beside it in the photo. */
export function SizePanes({
  making,
  title,
  view,
  limits,
  within,
  onHeight,
  field,
  children,
}: SizePanesProps) {
  const words = useLaterWords('own')
  const [measures, setMeasures] = useState(false)
  const [corners, setCorners] = useState(() => firstCorners(making.photo.picture))
  const [moved, setMoved] = useState(false)
  if (!measures)
    return (
      <StepPanes view={view} title={title}>
        {field}
        <Button look="quiet" className={styles['open']} onClick={() => setMeasures(true)}>
          <Ruler size={17} aria-hidden />
          <span>{words.scale}</span>
        </Button>
        {children}
      </StepPanes>
    )
  return (
    <Measuring
      making={making}
      corners={corners}
      moved={moved}
      limits={limits}
      within={within}
      onCorners={(next) => {
        setCorners(next)
        setMoved(true)
      }}
      onDone={(mm) => {
        setMeasures(false)
        if (mm !== null) onHeight(mm)
      }}
    />
  )
}

interface MeasuringProps extends Pick<SizePanesProps, 'making' | 'limits' | 'within'> {
  readonly corners: Corners
  readonly moved: boolean
  readonly onCorners: (corners: Corners) => void
  readonly onDone: (mm: number | null) => void
}

function Measuring({ making, corners, moved, limits, within, onCorners, onDone }: MeasuringProps) {
  const words = useLaterWords('own')
  const numbers = useNumbers()
  /** What is looked at closer; it stays while corners move. */
  const [near, setNear] = useState<CutShape['box'] | null>(null)
  const [sheet, setSheet] = useState<ScaleSheet>('card')
  const shape = useCutShape(making, MEASURED_PX)
  const { picture } = making.photo
  const { turnDeg } = making.drawn.now
  const rim = useMemo(
    () => (shape ? rimOnPhoto(within ? inRows(shape, within) : shape, picture, turnDeg) : []),
    [shape, within, picture, turnDeg],
  )
  const found = measuredHeight(corners, sheet, { rim, turnDeg })
  const heightMm = found && Math.round(found.heightMm)
  const fits = heightMm !== null && heightMm >= limits.least && heightMm <= limits.most
  const long = Math.max(picture.width, picture.height)
  const [across, down] = [long / picture.width, long / picture.height]
  const inMillimeters = (mm: number): string => (mm < 100 ? numbers.millimeters(mm) : numbers.centimeters(mm))
  const whole = { left: 0, top: 0, width: picture.width, height: picture.height }
  const view = (
    <MarkedPicture
      picture={picture}
      box={near ?? whole}
      label={words.scaleView}
      about={words.scaleKeys}
      marks={corners.map(([x, y], i) => ({
        id: String(i),
        u: x * across,
        v: y * down,
        label: words.scaleCorners[i] ?? '',
        sign: <span className={styles['ring']} />,
      }))}
      onMove={(id, u, v) => onCorners(corners.with(Number(id), [u / across, v / down]) as unknown as Corners)}
    >
      <svg viewBox={boxOf(near ?? whole)} className={styles['sheet']} aria-hidden>
        <polygon points={corners.map(([x, y]) => `${x * long},${y * long}`).join(' ')} />
      </svg>
    </MarkedPicture>
  )
  return (
    <StepPanes view={view} title={words.scale}>
      <Choice
        quiet
        legend={words.scaleSheet}
        options={(['card', 'a4'] as const).map((value) => ({ value, label: words.scaleSheets[value] }))}
        chosen={sheet}
        onChoose={setSheet}
      />
      <div className={styles['drag']}>
        <p>{words.scaleDrag}</p>
        <IconButton
          icon={near ? Maximize : ZoomIn}
          label={near ? words.whole : words.scaleCloser}
          tip="below-end"
          onClick={() => setNear(near ? null : around(corners, picture))}
        />
      </div>
      <output className={styles['found']}>
        {moved &&
          (found && heightMm !== null && heightMm < 2 * limits.most
            ? words.scaleFound(inMillimeters(heightMm), inMillimeters(Math.max(1, Math.ceil(found.offMm))))
            : words.scaleNone)}
      </output>
      <p role="alert" className={styles['wrong']}>
        {moved &&
          heightMm !== null &&
          heightMm < 2 * limits.most &&
          !fits &&
          words.scaleOutside(inMillimeters(limits.least), inMillimeters(limits.most))}
      </p>
      <p className={styles['note']}>{words.scaleParallax}</p>
      <div className={styles['answers']}>
        <Button look="solid" disabled={!moved || !fits} onClick={() => onDone(heightMm)}>
          {words.scaleUse}
        </Button>
        <Button look="quiet" onClick={() => onDone(null)}>
          {words.scaleLeave}
        </Button>
      </div>
    </StepPanes>
  )
}

const boxOf = ({ left, top, width, height }: CutShape['box']): string => `${left} ${top} ${width} ${height}`

/** How much of what is round a sheet is seen of it, a share of its longer side. */
const ROUND = 0.6

/** The part of a photo in which corners lie, with some of what is round it. */
function around(
  corners: Corners,
  { width, height }: { readonly width: number; readonly height: number },
): CutShape['box'] {
  const long = Math.max(width, height)
  const [xs, ys] = [corners.map(([x]) => x * long), corners.map(([, y]) => y * long)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [w, h] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const more = ROUND * Math.max(w, h)
  return { left: left - more, top: top - more, width: w + 2 * more, height: h + 2 * more }
}

/** Half a row at the edge belongs to it. */
const EDGE_ROW = 0.5

const inRows = (shape: CutShape, { v, h }: { readonly v: number; readonly h: number }): CutShape => {
  const half = EDGE_ROW / shape.height
  return { ...shape, rim: shape.rim.filter((one) => one.v >= v - half && one.v <= v + h + half) }
}

/** Where the rings lie before they are dragged: round a card below on the left, as far as the photo says nothing else. */
function firstCorners({ width, height }: { readonly width: number; readonly height: number }): Corners {
  const long = Math.max(width, height)
  const [w, h] = [0.26, 0.164]
  const [left, top] = [0.08, height / long - h - 0.08]
  const corner = (x: number, y: number): PlanePoint => [Math.min(x, width / long), Math.max(0, y)]
  return [corner(left, top), corner(left + w, top), corner(left + w, top + h), corner(left, top + h)]
}
