import { use, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { charmId } from '../../../look/ids'
import type { GivableThing } from '../../../state/backup/given/given-things'
import { onDemand } from '../../../state/on-demand'
import { tellOfCharm } from '../../../state/own/change-charm'
import type { BlobShelf } from '../../../state/storage/blob-shelf'
import { Switch } from '../../controls/switch'
import { HomeHere } from '../../own/own-door'
import { useWholeLanguage } from '../../parts/whole-language'
import { usePlanner } from '../../planner-context'
import styles from './things-along.module.css'

const loadGiven = onDemand(() => import('../../../state/backup/given/given-things'))
const loadChunk = onDemand(() => import('../../../share/picture/picture-things'))

interface ThingsAlongProps {
  /** The picture as it was taken, with the look in it. */
  readonly picture: File
  /** The picture with own things in it, null as it was taken. */
  readonly onPicture: (file: File | null) => void
}

interface Put {
  readonly file: File | null
  readonly packed: readonly GivableThing[]
  readonly left: readonly GivableThing[]
  readonly missing: readonly GivableThing[]
}

/** Puts the own things that the look wears into its picture, when their owner says so. */
export function ThingsAlong({ picture, onPicture }: ThingsAlongProps) {
  const keeper = use(HomeHere)?.keeper
  const planner = usePlanner()
  const language = useWholeLanguage()
  const words = language.giving
  const { ownThings } = language.names
  const [on, setOn] = useState(false)
  const [things, setThings] = useState<readonly GivableThing[] | null>(null)
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set())
  const [put, setPut] = useState<Put | 'failed' | null>(null)
  const given = useMemo(
    () => things?.filter(({ asks, thing }) => !asks || allowed.has(thing.id)),
    [things, allowed],
  )
  const hand = useEffectEvent((file: File | null) => onPicture(file))
  useEffect(() => {
    setPut(null)
    hand(null)
    if (!given || !keeper) return
    let gone = false
    putIn(picture, given, keeper.blobs).then(
      (made) => {
        if (gone) return
        setPut(made)
        hand(made.file)
      },
      () => gone || setPut('failed'),
    )
    return () => {
      gone = true
    }
  }, [picture, given, keeper])
  const onToggle = (next: boolean): void => {
    setOn(next)
    setThings(null)
    if (!next) return
    loadGiven().then(
      ({ givableThings }) => setThings(givableThings(planner.store.getState())),
      () => setPut('failed'),
    )
  }
  const nameOf = ({ name, thing }: GivableThing): string =>
    name || (thing.kind === 'own_charm' ? ownThings.charm : ownThings.bag)
  const allow = ({ thing: { id }, asks }: GivableThing, may: boolean): void => {
    setAllowed(new Set([...allowed].filter((one) => one !== id).concat(may ? [id] : [])))
    if (asks) tellOfCharm(planner, charmId(id), { rights: { ...asks, share: may } })
  }
  const news = (): string => {
    if (put === 'failed') return words.failed
    if (!on) return ''
    if (!put) return words.packing
    if (!put.file) return words.nothing
    return words.inside(put.packed.map(nameOf), language.numbers.fileSize(put.file.size - picture.size))
  }
  return (
    <div className={styles['along']}>
      <Switch label={words.put} hint={words.about} on={on} onToggle={onToggle} />
      {things?.map(
        (one) =>
          one.asks && (
            <Switch
              key={one.thing.id}
              label={words.mayShare(nameOf(one))}
              hint={words.by(one.asks.author, one.asks.licence)}
              on={allowed.has(one.thing.id)}
              onToggle={(may) => allow(one, may)}
            />
          ),
      )}
      <p role="status">{news()}</p>
      {put !== null && put !== 'failed' && (
        <>
          {put.left.map((one) => (
            <p key={one.thing.id}>{words.noRoom(nameOf(one))}</p>
          ))}
          {put.missing.map((one) => (
            <p key={one.thing.id}>{words.missing(nameOf(one))}</p>
          ))}
        </>
      )}
    </div>
  )
}

async function putIn(picture: File, things: readonly GivableThing[], shelf: BlobShelf): Promise<Put> {
  const [{ packThings }, { EASY_PICTURE_BYTES, withThings }] = await Promise.all([loadGiven(), loadChunk()])
  const { archive, ...put } = await packThings(things, shelf, EASY_PICTURE_BYTES - picture.size)
  if (!archive) return { file: null, ...put }
  const png = withThings(new Uint8Array(await picture.arrayBuffer()), archive)
  if (!png) throw new Error('no picture')
  return { file: new File([png], picture.name, { type: picture.type }), ...put }
}
