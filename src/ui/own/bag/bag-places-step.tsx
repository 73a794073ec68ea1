import { MoveHorizontal, Plus, Redo2, Trash2, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { BAG_LIMITS, BAG_PLACE_KINDS, type BagPlaceKind } from '../../../look/facts/bag-stub'
import type { AnchorId } from '../../../look/ids'
import type { HungCharms } from '../../../state/own/hung-charms'
import { charmName } from '../../../words/catalog-names'
import { Button } from '../../controls/button'
import { Choice } from '../../controls/choice'
import { IconButton } from '../../controls/icon-button'
import { useWholeLanguage } from '../../parts/whole-language'
import { useCatalogOfLook } from '../../planner-context'
import { placeOnCut } from '../making/cut-shape'
import { useCutShape } from '../steps/bitmap'
import { MarkedPicture } from '../steps/marked-picture'
import { StepPanes } from '../steps/step-panes'
import { useUndoKeys } from '../steps/use-undo-keys'
import type { BagShaping } from './bag-making'
import { withMirror, withMoved, withoutPlace, withPlace, withPlaceKind } from './bag-places'
import styles from './bag-places-step.module.css'
import type { BagPreview } from './bag-session'
import { PlaceSign } from './place-sign'
import { saidPlace } from './say-place'
import type { PlacesUndo } from './use-places-undo'

interface BagPlacesStepProps {
  readonly making: BagShaping
  readonly preview: BagPreview
  readonly undo: PlacesUndo
  /** What hangs there in looks: no place is taken from under it unsaid. */
  readonly hung: HungCharms
}

/** Pixels of the picture that is tapped; free around the bag, a share of its sides. */
const TAPPED_PX = 1024
const MARGIN = 0.04

/** Where charms can hang: tapped on the bag, and listed beside it. */
export function BagPlacesStep({ making, preview, undo, hung }: BagPlacesStepProps) {
  const language = useWholeLanguage()
  const words = language.ownBag
  const { numbers, own } = language
  const catalog = useCatalogOfLook()
  const shape = useCutShape(making, TAPPED_PX)
  const { wishes } = making
  const { places } = wishes
  const [kind, setKind] = useState<BagPlaceKind>('zipper_pull')
  const [chosen, setChosen] = useState<AnchorId | null>(null)
  /** To be taken away though something hangs there. */
  const [asked, setAsked] = useState<AnchorId | null>(null)
  useUndoKeys(undo.go)
  const [awaited, setAwaited] = useState<AnchorId | null>(null)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (awaited === null) return
    setAwaited(null)
    pane.current?.querySelector<HTMLElement>(`[data-mark="${awaited}"]`)?.focus()
  }, [awaited])
  const box = shape && {
    left: shape.box.left / shape.width,
    top: shape.box.top / shape.height,
    width: shape.box.width / shape.width,
    height: shape.box.height / shape.height,
  }
  const body = preview.built?.box
  const middle = body ? body.u + body.w / 2 : box ? box.left + box.width / 2 : 0.5
  const isFull = places.length >= BAG_LIMITS.places.max
  const missing = BAG_LIMITS.places.min - places.length
  /** Beside the bag nothing can hang: what is tapped there is meant for its rim. */
  const wish = (next: typeof places, moved?: AnchorId): void => {
    if (next === places || !shape) return
    const onBag = next.map((place) => ({ ...place, ...placeOnCut(shape, place.u, place.v) }))
    setAsked(null)
    undo.wish(onBag, moved)
  }
  const add = (u: number, v: number): AnchorId | null => {
    const next = withPlace(places, kind, u, v)
    wish(next)
    setChosen(null)
    return next === places ? null : (next.at(-1)?.id ?? null)
  }
  const remove = (id: AnchorId): void => {
    if (hung.has(id) && asked !== id) {
      setAsked(id)
      return
    }
    wish(withoutPlace(places, id))
    setChosen(null)
  }
  const nameOf = (id: AnchorId): string => {
    const at = places.findIndex((place) => place.id === id)
    const place = places[at]
    return place && box ? words.place(numbers.count(at + 1), ...saidPlace(place, box, words)) : ''
  }
  const view = shape && box && (
    <div ref={pane} className={styles['view']}>
      <MarkedPicture
        picture={shape.canvas}
        box={grown(shape.box)}
        label={words.placesView}
        about={words.placeKeys}
        marks={places.map(({ id, kind: of, u, v }) => ({
          ...{ id, u, v },
          label: nameOf(id),
          on: id === chosen,
          sign: (
            <span className={styles['mark']} data-on={id === chosen ? '' : undefined}>
              <PlaceSign kind={of} size={18} />
            </span>
          ),
        }))}
        onMove={(id, u, v) => wish(withMoved(places, id, u, v, middle), id)}
        onChoose={setChosen}
        onRemove={remove}
        onTap={isFull ? undefined : (u, v) => void add(u, v)}
      />
    </div>
  )
  const of = places.find(({ id }) => id === chosen)
  const hint = of
    ? words.placesChosen
    : isFull
      ? words.placesFull
      : missing > 0 && places.length > 0
        ? words.placesMore(numbers.count(missing))
        : words.placesHint(numbers.count(BAG_LIMITS.places.min))
  return (
    <StepPanes view={view} title={words.placesAsk}>
      <p className={styles['hint']} role="status">
        {hint}
      </p>
      <Choice
        quiet
        legend={words.kind}
        options={BAG_PLACE_KINDS.map((value) => ({
          value,
          label: words.kinds[value],
          sign: (
            <span className={styles['kind']}>
              <PlaceSign kind={value} />
              <span>{words.kinds[value]}</span>
            </span>
          ),
        }))}
        chosen={of?.kind ?? kind}
        onChoose={(next) => {
          setKind(next)
          if (of) wish(withPlaceKind(places, of.id, next))
        }}
      />
      {places.length > 0 && box && (
        <ol className={styles['list']} aria-label={words.places}>
          {places.map((place) => {
            const name = nameOf(place.id)
            return (
              <li key={place.id} data-on={place.id === chosen ? '' : undefined}>
                <button
                  type="button"
                  className={styles['row']}
                  aria-pressed={place.id === chosen}
                  onClick={() => setChosen(place.id === chosen ? null : place.id)}
                >
                  <PlaceSign kind={place.kind} size={20} />
                  <span>{words.placeShort(...saidPlace(place, box, words))}</span>
                </button>
                <IconButton
                  icon={MoveHorizontal}
                  label={words.mirror(name)}
                  tip="above-end"
                  aria-disabled={place.mirrorOf !== null || isFull}
                  onClick={() => wish(withMirror(places, place.id, middle))}
                />
                <IconButton
                  icon={Trash2}
                  label={words.remove(name)}
                  tip="above-end"
                  onClick={() => remove(place.id)}
                />
                {place.id === asked && (
                  <div role="alert" className={styles['asks']}>
                    <p>
                      {words.hung(
                        numbers.list(
                          (hung.get(place.id) ?? []).map((id) => charmName(catalog, id, language)),
                        ),
                      )}
                    </p>
                    <Button onClick={() => remove(place.id)}>{words.removeYes}</Button>
                    <Button look="quiet" onClick={() => setAsked(null)}>
                      {words.removeNo}
                    </Button>
                  </div>
                )}
              </li>
            )
          })}
        </ol>
      )}
      <div className={styles['below']}>
        <Button
          look="quiet"
          className={styles['add']}
          disabled={isFull || !box}
          onClick={() => box && setAwaited(add(middle, box.top + box.height / 2))}
        >
          <Plus size={17} aria-hidden />
          <span>{words.add}</span>
        </Button>
        {(
          [
            ['undo', Undo2],
            ['redo', Redo2],
          ] as const
        ).map(([way, icon]) => (
          <IconButton
            key={way}
            icon={icon}
            label={own[way]}
            tip="above-end"
            aria-disabled={!undo.may(way)}
            onClick={() => undo.go(way)}
          />
        ))}
      </div>
    </StepPanes>
  )
}

function grown({ left, top, width, height }: NonNullable<ReturnType<typeof useCutShape>>['box']) {
  const [x, y] = [width * MARGIN, height * MARGIN]
  return { left: left - x, top: top - y, width: width + 2 * x, height: height + 2 * y }
}
