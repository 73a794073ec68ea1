import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { filling, type LocketFrame, WHOLE_PHOTO } from '../../../catalog/import/locket/locket-frame'
import type { PhotoRefusal } from '../../../catalog/import/photo/photo-refusal'
import type { NewCharm } from '../../../catalog/own/new-charm'
import { PHOTO_LOCKET } from '../../../catalog/own/own-locket'
import type { Charm } from '../../../look/facts/charm'
import { type CharmId, charmId } from '../../../look/ids'
import type { TakePortrait } from '../../../picture/studio/portrait-request'
import { ownCharmOf } from '../../../state/own/change-charm'
import type { Home } from '../../../state/own/keep-charm'
import { makeLocket } from '../../../state/own/locket/make-locket'
import type { OpenedPhoto } from '../../../state/own/photo/charm-maker'
import { workerCharmMaker } from '../../../state/own/photo/worker-charm-maker'
import { nameOfCharm } from '../../../words/catalog-names'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { Button } from '../../controls/button'
import { Dialog } from '../../controls/dialog'
import { useWholeLanguage } from '../../parts/whole-language'
import { useCatalog } from '../../planner-context'
import { writePicture } from '../making/write-picture'
import { PhotoWays } from '../photo-ways'
import { Bitmap } from '../steps/bitmap'
import { FrameView } from './frame-view'
import styles from './locket-room.module.css'

interface LocketRoomProps {
  /** An own locket whose photo changes, or the built-in one, of which one is made. */
  readonly of: CharmId
  readonly home: Home
  readonly portrait: TakePortrait | null
  readonly onKeep: (made: NewCharm) => Promise<'kept' | 'full' | 'failed'>
  readonly onClose: () => void
}

/** So long the hand rests before the locket is drawn as it says. */
const REST_MS = 350
const PORTRAIT = 320

type Trouble = PhotoRefusal | { readonly kind: 'failed' } | { readonly kind: 'full' }
type Made = Awaited<ReturnType<typeof makeLocket>>

/** The user's own photo goes into the photo locket. */
export function LocketRoom({ of, home, portrait, onKeep, onClose }: LocketRoomProps) {
  const language = useWholeLanguage()
  const words = language.locket
  const [before] = useState(() => ownCharmOf(home.planner.store.getState(), of))
  const locket = useCatalog().charms.get(charmId(PHOTO_LOCKET))
  const [maker] = useState(() => workerCharmMaker(() => undefined))
  useEffect(() => maker.close, [maker])
  const [photo, setPhoto] = useState<OpenedPhoto | null>(null)
  const [frame, setFrame] = useState<LocketFrame>(WHOLE_PHOTO)
  const [busy, setBusy] = useState<'opening' | 'keeping' | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [over, setOver] = useState(false)
  const latest = useRef(0)

  const open = async (file: Blob, first: LocketFrame): Promise<void> => {
    latest.current += 1
    const mine = latest.current
    setBusy('opening')
    setTrouble(null)
    const opened = await maker.open(file).catch(() => ({ kind: 'failed' }) as const)
    if (mine !== latest.current) return
    setBusy(null)
    if (opened.kind !== 'photo') return setTrouble(opened)
    setPhoto(opened)
    setFrame(filling(first, opened))
  }
  const reopen = useEffectEvent(async (): Promise<void> => {
    if (before?.source.kind !== 'locket') return
    const { photo: name, frame: kept } = before.source
    const blob = await home.keeper.blobs.read(name).catch(() => null)
    if (blob) await open(new Blob([blob.bytes], { type: blob.type }), kept)
  })
  useEffect(() => void reopen(), [])

  const preview = usePreview(locket, photo, frame, portrait)
  const keep = async (): Promise<void> => {
    if (!photo || !locket) return
    setBusy('keeping')
    setTrouble(null)
    const kept = await keptLocket().catch(() => 'failed' as const)
    if (kept === 'kept') return onClose()
    setBusy(null)
    setTrouble(kept === 'full' ? { kind: 'full' } : { kind: 'failed' })
  }
  const keptLocket = async (): Promise<'kept' | 'full' | 'failed'> => {
    if (!photo || !locket) return 'failed'
    const made = await makeLocket(locket, await modelOf(locket), photo.picture, frame)
    const { facts, glb: model } = made
    const seen = portrait && (await portrait({ glb: model, heading: 'front', pixels: PORTRAIT }))
    const write = (pixels: number) => writePicture(seen ?? photo.picture, 0, pixels)
    const pictures = { small: await write(PORTRAIT / 2), large: await write(PORTRAIT) }
    seen?.close()
    return onKeep({
      name: before?.name ?? nameOfCharm(locket, language),
      source: { kind: 'locket', make: 'metal', of: locket.id, photo: photo.kept, frame },
      rights: before?.rights ?? { author: null, licence: null, share: false },
      mechanism: locket.mechanism,
      hardwareTone: locket.hardwareTone,
      dropMm: locket.dropMm,
      weighedG: before?.weighedG ?? null,
      themes: before ? before.themes : locket.themes,
      moods: before?.moods ?? locket.moods,
      price: before?.price ?? null,
      facts,
      model,
      pictures,
    })
  }
  const said = (): string => {
    if (!trouble) return ''
    switch (trouble.kind) {
      case 'full':
        return words.full
      case 'failed':
        return words.failed
      default:
        return sayNoCharm(trouble, language)
    }
  }
  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? []
    if (file) void open(file, WHOLE_PHOTO)
  }
  return (
    <Dialog title={words.title} close={words.close} width={620} onClose={onClose}>
      <fieldset
        aria-label={words.title}
        className={styles['room']}
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          event.stopPropagation()
          setOver(false)
          take(event.dataTransfer.files)
        }}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return
          event.preventDefault()
          event.stopPropagation()
          take(event.clipboardData.files)
        }}
      >
        {!photo && <p className={styles['hint']}>{words.drop}</p>}
        {photo && (
          <div className={styles['halves']}>
            <FrameView photo={photo.picture} frame={frame} onFrame={setFrame} />
            {portrait && (
              <div className={styles['shown']} data-busy={preview.busy ? '' : undefined}>
                {preview.picture && <Bitmap picture={preview.picture} label={words.preview} />}
              </div>
            )}
          </div>
        )}
        <p role="alert" className={styles['trouble']}>
          {said()}
        </p>
        <p role="status" className={busy ? styles['hint'] : 'out-of-sight'}>
          {busy === 'opening' ? words.opening : busy === 'keeping' ? words.making : ''}
        </p>
        <div className={styles['ways']}>
          <PhotoWays
            another={photo && words.another}
            disabled={busy !== null}
            onFile={(file) => void open(file, WHOLE_PHOTO)}
          />
          {photo && (
            <Button look="solid" disabled={busy !== null || !locket} onClick={() => void keep()}>
              {before ? words.keep : words.put}
            </Button>
          )}
        </div>
      </fieldset>
    </Dialog>
  )
}

async function modelOf({ model }: Charm): Promise<Uint8Array<ArrayBuffer>> {
  if (!model) throw new Error('The locket has no model')
  const answer = await fetch(model.glb)
  if (!answer.ok) throw new Error(`The locket's model: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The locket in 3D as it is framed by now. */
function usePreview(
  locket: Charm | undefined,
  photo: OpenedPhoto | null,
  frame: LocketFrame,
  portrait: TakePortrait | null,
): { readonly picture: ImageBitmap | null; readonly busy: boolean } {
  const [picture, setPicture] = useState<ImageBitmap | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!locket || !photo || !portrait) return
    const ending = new AbortController()
    const { signal } = ending
    setBusy(true)
    const draw = async (): Promise<void> => {
      const made: Made = await makeLocket(locket, await modelOf(locket), photo.picture, frame)
      signal.throwIfAborted()
      const seen = await portrait({ glb: made.glb, heading: 'front', pixels: PORTRAIT, signal })
      if (signal.aborted) return seen.close()
      setPicture(seen)
      setBusy(false)
    }
    const timer = setTimeout(() => void draw().catch(() => signal.aborted || setBusy(false)), REST_MS)
    return () => {
      clearTimeout(timer)
      ending.abort()
    }
  }, [locket, photo, frame, portrait])
  useEffect(() => () => picture?.close(), [picture])
  return { picture, busy }
}
