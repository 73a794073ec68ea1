import {
  Brush,
  Eraser,
  Lasso,
  type LucideIcon,
  Maximize,
  Minus,
  Pipette,
  Plus,
  Redo2,
  RotateCw,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CutDoubt } from '../../../catalog/import/photo/cut-doubt'
import { EDGE_MOST, type PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { Button } from '../../controls/button'
import { Choice } from '../../controls/choice'
import { IconButton } from '../../controls/icon-button'
import { Slider } from '../../controls/slider'
import { useLaterWords, useWholeLanguage } from '../../parts/whole-language'
import {
  type CutEvent,
  type CutWork,
  cutNow,
  cutTrouble,
  isCutting,
  offersHardware,
} from '../making/cut-work'
import { CUT_TOOLS, type CutTool, MOST_TURN_DEG } from '../making/drawn'
import { WHOLE, type Zoomed } from '../making/view-frame'
import { StepPanes } from '../steps/step-panes'
import { useUndoKeys } from '../steps/use-undo-keys'
import styles from './cut-step.module.css'
import { CutView } from './cut-view'

const SIGNS: Readonly<Record<CutTool, LucideIcon>> = {
  loop: Lasso,
  keep: Brush,
  remove: Eraser,
  turn: RotateCw,
  white: Pipette,
}
/** Half a brush's width on screen, CSS pixels. */
const BRUSH_PX = { least: 4, most: 48, first: 16 }

interface CutStepProps {
  readonly making: CutWork
  /** How it should stand once it is turned. */
  readonly turnHint?: string
  /** Whether a clasp that was photographed with it can be left out. */
  readonly leavesOut: boolean
  /** What it is drawn with: all of them where absent. */
  readonly tools?: readonly CutTool[]
  readonly title?: string
  readonly send: (event: CutEvent) => void
  /** What follows what was drawn. */
  readonly children?: ReactNode
}

/** The thing is cut out of its photo, and the cut mended. */
export function CutStep({
  making,
  turnHint = '',
  leavesOut,
  tools = CUT_TOOLS,
  title,
  send,
  children,
}: CutStepProps) {
  const language = useWholeLanguage()
  const words = language.own
  const { numbers } = language
  const [tool, setTool] = useState<CutTool>('loop')
  const [brushPx, setBrushPx] = useState(BRUSH_PX.first)
  const [zoomed, setZoomed] = useState<Zoomed>(WHOLE)
  const [said, setSaid] = useState('')
  useUndoKeys((kind) => send({ kind }))
  const { drawn } = making
  const { edits, turnDeg } = drawn.now
  const busy = isCutting(making)
  const cut = cutNow(making)
  const trouble = cutTrouble(making)
  const hint =
    tool === 'turn'
      ? turnHint
      : tool === 'loop' && edits.loop
        ? words.toolHint.looped
        : tool === 'white' && edits.white
          ? words.toolHint.whitened
          : words.toolHint[tool]
  const asks = leavesOut && offersHardware(making)
  const edge = edits.edge ?? 0
  const doubt = cut && doubtToSay(cut.doubt, edits)
  const view = (
    <>
      <CutView
        making={making}
        tool={tool}
        brushPx={brushPx}
        zoomed={zoomed}
        onZoom={setZoomed}
        onTouch={(touch) => send({ kind: 'touched', touch })}
        onSay={setSaid}
      />
      <p
        className={styles['busy']}
        role="status"
        data-on={busy ? '' : undefined}
        data-doubt={doubt ? '' : undefined}
        hidden={asks}
      >
        {busy ? (
          words.looking
        ) : doubt && cut ? (
          <>
            <span>{words.doubt[doubt]}</span> <small>{words.covers(numbers.percent(cut.share))}</small>
          </>
        ) : (
          cut && words.found(numbers.percent(cut.share))
        )}
      </p>
      {asks && (
        <div className={styles['offer']} role="status">
          <p>{words.hardware}</p>
          <div className={styles['answers']}>
            <Button
              look="solid"
              onClick={() => send({ kind: 'touched', touch: { kind: 'leave_out_hardware' } })}
            >
              {words.leaveOut}
            </Button>
            <Button look="quiet" onClick={() => send({ kind: 'kept_hardware' })}>
              {words.keepIt}
            </Button>
          </div>
        </div>
      )}
      {zoomed.zoom > 1 && (
        <div className={styles['zoom']}>
          <span>{words.zoom(numbers.percent(zoomed.zoom))}</span>
          <IconButton icon={Maximize} label={words.whole} tip="below-end" onClick={() => setZoomed(WHOLE)} />
        </div>
      )}
      <span className="out-of-sight" role="status">
        {said}
      </span>
    </>
  )
  return (
    <StepPanes view={view} title={title ?? words.steps.cut}>
      <Choice
        quiet
        legend={words.tools}
        options={tools.map((value) => ({
          value,
          label: words.tool[value],
          sign: <ToolSign tool={value} />,
        }))}
        chosen={tool}
        onChoose={(next) => {
          setTool(next)
          send({ kind: 'let_go' })
        }}
      />
      <div className={styles['with']}>
        <p className={styles['hint']}>{hint}</p>
        {(tool === 'keep' || tool === 'remove') && (
          <Slider
            label={words.brush}
            value={brushPx}
            min={BRUSH_PX.least}
            max={BRUSH_PX.most}
            step={1}
            text={words.pixels(numbers.count(brushPx * 2))}
            onChange={setBrushPx}
          />
        )}
        {tool === 'white' && edits.white && (
          <div className={styles['answers']}>
            <i className={styles['swatch']} style={{ backgroundColor: edits.white }} aria-hidden />
            <Button
              look="quiet"
              onClick={() => send({ kind: 'touched', touch: { kind: 'white', hex: null } })}
            >
              {words.whiteOff}
            </Button>
          </div>
        )}
        {tool === 'turn' && (
          <Slider
            label={words.turn}
            value={turnDeg}
            min={-MOST_TURN_DEG}
            max={MOST_TURN_DEG}
            step={0.5}
            stops={[0]}
            text={words.degrees(numbers.points(turnDeg))}
            onChange={(degrees) => send({ kind: 'touched', touch: { kind: 'turn', degrees } })}
            onEnd={() => send({ kind: 'let_go' })}
          />
        )}
      </div>
      <div className={styles['row']}>
        <IconButton
          icon={Undo2}
          label={words.undo}
          aria-disabled={drawn.past.length === 0}
          onClick={() => send({ kind: 'undo' })}
        />
        <IconButton
          icon={Redo2}
          label={words.redo}
          aria-disabled={drawn.future.length === 0}
          onClick={() => send({ kind: 'redo' })}
        />
        <fieldset className={styles['edge']} aria-label={words.edge}>
          <span>{words.edge}</span>
          <IconButton
            icon={Minus}
            label={words.shrink}
            aria-disabled={edge === -EDGE_MOST}
            onClick={() => send({ kind: 'touched', touch: { kind: 'edge', by: -1 } })}
          />
          <output>{words.pixels(numbers.count(edge))}</output>
          <IconButton
            icon={Plus}
            label={words.grow}
            tip="above-end"
            aria-disabled={edge === EDGE_MOST}
            onClick={() => send({ kind: 'touched', touch: { kind: 'edge', by: 1 } })}
          />
        </fieldset>
      </div>
      {trouble && (
        <div className={styles['say']} role="alert" data-trouble>
          <p>{sayNoCharm(trouble, language)}</p>
          {trouble.kind === 'failed' && (
            <Button look="quiet" onClick={() => send({ kind: 'tried_again' })}>
              {words.retry}
            </Button>
          )}
        </div>
      )}
      {children}
    </StepPanes>
  )
}

/** Whoever drew a loop has said which thing is meant: then only what no loop mends is left to say. */
const doubtToSay = (doubt: CutDoubt | null, { loop }: PhotoEdits): CutDoubt | null =>
  loop && doubt !== 'small' && doubt !== 'faint' ? null : doubt

function ToolSign({ tool }: { readonly tool: CutTool }) {
  const words = useLaterWords('own')
  const Sign = SIGNS[tool]
  return (
    <span className={styles['tool']}>
      <Sign size={18} strokeWidth={1.75} aria-hidden />
      <span>{words.tool[tool]}</span>
    </span>
  )
}
