import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type NearColorway, nearestColorways } from '../../../catalog/import/color/nearest-colorways'
import { type ThingColor, thingColors } from '../../../catalog/import/color/thing-colors'
import { changeCarrier, recolor } from '../../../look/edits/carrier'
import { CLOTH, TRIM } from '../../../look/facts/carrier'
import type { RegionId } from '../../../look/ids'
import type { Edit } from '../../../look/look'
import { arrangementOnScreen } from '../../../state/planner/derived'
import { colorPart, colorParts } from '../../../state/planner/tinting'
import { colorwayName, nameOfCarrier } from '../../../words/catalog-names'
import { colorPhrase } from '../../../words/color/color-phrase'
import { regionName } from '../../../words/color/worn-color'
import { Button } from '../../controls/button'
import { Choice } from '../../controls/choice'
import { IconButton } from '../../controls/icon-button'
import { Thumbnail } from '../../controls/thumbnail'
import { useLaterWords } from '../../parts/whole-language'
import { useCatalog, useLanguage, usePlanner, usePlannerState } from '../../planner-context'
import { bringIntoSight } from './bring-into-sight'
import styles from './photo-colors.module.css'
import { PhotoDropper } from './photo-dropper'

/** So many built-in carriers are offered. */
const OFFERED = 2

interface PhotoColorsProps {
  readonly photo: ImageData
  readonly regions: readonly RegionId[]
  readonly onAway: () => void
}

/** What a photo gives: the color under the dropper, the colors of what it shows, and what is built in that comes nearest. */
export function PhotoColors({ photo, regions, onAway }: PhotoColorsProps) {
  const planner = usePlanner()
  const language = useLanguage()
  const words = useLaterWords('tint')
  const [chosen, setChosen] = useState<RegionId>(regions[0] ?? CLOTH)
  const colors = useMemo(() => thingColors(photo), [photo])
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (photo) bringIntoSight(shown.current)
  }, [photo])
  const color = (hex: string): void => colorPart(planner, chosen, hex)
  const mayColor = regions.length > 0
  return (
    <div ref={shown} className={styles['photo']}>
      <div className={styles['head']}>
        {mayColor && (
          <Choice
            legend={words.dropperFor}
            quiet
            options={regions.map((region) => ({ value: region, label: regionName(region, language) }))}
            chosen={chosen}
            onChoose={(region) => {
              planner.endWriting()
              setChosen(region)
            }}
          />
        )}
        <IconButton icon={X} label={words.away} tip="above-end" onClick={onAway} />
      </div>
      {mayColor && <PhotoDropper photo={photo} onColor={color} onEnd={planner.endWriting} />}
      {colors.length > 0 && (
        <>
          {mayColor && (
            <ul className={styles['found']} aria-label={words.found}>
              {colors.map(({ hex }) => (
                <li key={hex}>
                  <button
                    type="button"
                    className={styles['color']}
                    style={{ backgroundColor: hex }}
                    aria-label={words.take(hex, colorPhrase(hex, language))}
                    title={words.take(hex, colorPhrase(hex, language))}
                    onClick={() => {
                      color(hex)
                      planner.endWriting()
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
          <Offers colors={colors} regions={regions} />
        </>
      )}
    </div>
  )
}

interface OffersProps extends Pick<PhotoColorsProps, 'regions'> {
  readonly colors: readonly ThingColor[]
}

/** The carrier on screen in the photo's colors, and those built in that come nearest as they are. */
function Offers({ colors, regions }: OffersProps) {
  const planner = usePlanner()
  const catalog = useCatalog()
  const words = useLaterWords('tint')
  const category = usePlannerState((state) => arrangementOnScreen(state).carrier.category)
  const near = useMemo(() => {
    const built = [...catalog.carriers.values()].filter(
      (one) => one.model && !one.bag && one.category === category,
    )
    return nearestColorways(built, colors).slice(0, OFFERED)
  }, [catalog, category, colors])
  const [main, second] = colors
  return (
    <>
      {regions.length > 0 && (
        <Button
          look="outlined"
          className={styles['same']}
          onClick={() => {
            const wished = new Map([
              ...(main ? [[CLOTH, main.hex] as const] : []),
              ...(second ? [[TRIM, second.hex] as const] : []),
            ])
            colorParts(planner, new Map([...wished].filter(([region]) => regions.includes(region))))
          }}
        >
          {words.same}
        </Button>
      )}
      <p className={styles['title']}>{words.nearest}</p>
      <ul className={styles['near']}>
        {near.map((one) => (
          <li key={one.carrier.id}>
            <Offer offer={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Offer({ offer: { carrier, colorway } }: { readonly offer: NearColorway }) {
  const planner = usePlanner()
  const language = useLanguage()
  const isWorn = usePlannerState(
    ({ look }) => look.carrier === carrier.id && look.colorway === colorway.id && look.tints.size === 0,
  )
  const wear = (): void => {
    const { catalog, look } = planner.store.getState()
    const inIt: Edit = (before) => recolor(catalog, colorway.id)(changeCarrier(catalog, carrier.id)(before))
    planner.apply(inIt, (before, total) =>
      look.carrier === carrier.id
        ? { kind: 'recolored', colorway: colorway.id, total, gain: (total ?? 0) - (before ?? 0) }
        : {
            kind: 'carrier_changed',
            carrier: carrier.id,
            setAside: Math.max(0, planner.store.getState().look.aside.length - look.aside.length),
          },
    )
  }
  return (
    <button type="button" className={styles['offer']} aria-pressed={isWorn} onClick={wear}>
      <Thumbnail of={carrier} size={48} className={styles['thumb']} />
      <span className={styles['called']}>
        <span>{nameOfCarrier(carrier, language)}</span>
        <small>
          <i aria-hidden style={{ backgroundColor: colorway.hex }} />
          <span>{colorwayName(carrier, colorway.id, language)}</span>
        </small>
      </span>
    </button>
  )
}
