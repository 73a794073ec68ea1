import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { arrangementOf } from '../../state/planner/derived'
import { colorwayName, nameOfCarrier } from '../../words/catalog-names'
import { wornColorName } from '../../words/color/worn-color'
import { ColorChoice } from '../controls/color-choice'
import { Popover, usePopoverId } from '../controls/popover'
import { Thumbnail } from '../controls/thumbnail'
import { useIdle } from '../controls/use-idle'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useCatalogOfLook, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './bag-picker.module.css'

const BagChoice = later(
  () => import('./bag/bag-choice'),
  (module) => module.BagChoice,
)
const TintPanel = later(
  () => import('./bag/tint-panel'),
  (module) => module.TintPanel,
)

/** Which bag it is and in which color. */
export function BagPicker() {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const words = useWords('look')
  const look = usePlannerState((state) => state.look)
  const choice = usePopoverId()
  const carrier = catalog.carriers.get(look.carrier)
  const panel = useId()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const quiet = useIdle()
  if (!carrier) return null
  const arrangement = arrangementOf(catalog, look)
  const isOwn = look.tints.size > 0
  const ownColor = carrier.bag ? words.colorway : words.ownColor
  return (
    <div className={styles['bag']}>
      <button type="button" className={styles['chosen']} popoverTarget={choice}>
        <span className="out-of-sight">{`${words.bag}: `}</span>
        <Thumbnail of={carrier} size={28} className={styles['small']} />
        <span>{nameOfCarrier(carrier, language)}</span>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <Popover id={choice} label={words.bags} onToggle={(isOpen) => isOpen && setAsked(true)}>
        {(asked || quiet) && (
          <PartBoundary silent={!asked}>
            <BagChoice
              onChosen={() => document.getElementById(choice)?.hidePopover()}
              onTint={() => setOpen(true)}
            />
          </PartBoundary>
        )}
      </Popover>
      <ColorChoice
        legend={words.colorway}
        options={carrier.colorways.map(({ id, hex }) => ({
          id,
          hex,
          name: colorwayName(carrier, id, language),
        }))}
        chosen={isOwn ? null : arrangement.colorway.id}
        named={wornColorName(arrangement, language)}
        onChoose={planner.recolor}
      >
        <button
          type="button"
          className={styles['own']}
          aria-expanded={open}
          aria-controls={panel}
          aria-label={ownColor}
          title={ownColor}
          data-own={isOwn ? '' : undefined}
          onClick={() => setOpen(!open)}
        >
          <i style={isOwn ? { background: arrangement.colorway.hex } : undefined} />
        </button>
      </ColorChoice>
      {open && (
        <div id={panel} className={styles['panel']}>
          <PartBoundary>
            <TintPanel />
          </PartBoundary>
        </div>
      )}
    </div>
  )
}
