import { Check, Copy, Download, Link2, Printer, Send } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Look } from '../../../look/look'
import type { PaperId } from '../../../picture/page/page'
import type { PackedAddress } from '../../../share/link/link'
import { sayLeftOut } from '../../../words/share/say-left-out'
import { sayPictureCode } from '../../../words/share/say-picture-code'
import { Button } from '../../controls/button'
import { Modal, ModalHead } from '../../controls/dialog'
import { useLaterWords, useWholeLanguage } from '../../parts/whole-language'
import { useNumbers, usePlannerState } from '../../planner-context'
import { isInAppBrowser } from '../../share/in-app-browser'
import { InAppHint } from '../../share/in-app-hint'
import { copyPicture, copyText, save, send } from '../../share/save-and-send'
import { SaveLook } from '../../share/save-look'
import { PictureTexts } from './picture-texts'
import { PrintPage } from './print-page'
import styles from './result-dialog.module.css'
import { addressOf, type SeenResult } from './studio-result'
import { ThingsAlong } from './things-along'

interface ResultDialogProps {
  readonly result: SeenResult
  /** Where the look opens, null when it fits no link. */
  readonly link: PackedAddress | null
  readonly sheet: PaperId
  readonly onClose: () => void
}

type Done = 'picture' | 'link' | null

/** What was taken, large, with every way out. */
export function ResultDialog({ result, link, sheet, onClose }: ResultDialogProps) {
  const language = useWholeLanguage()
  const words = language.photo
  const along = useLaterWords('exporting')
  const numbers = useNumbers()
  const heading = useId()
  const [done, setDone] = useState<Done>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [printing, setPrinting] = useState(false)
  const inApp = isInAppBrowser(navigator.userAgent)
  const { size } = result
  const [richer, setRicher] = useState<{ readonly file: File; readonly url: string } | null>(null)
  const { file, url } = richer ?? result
  useEffect(() => () => void (richer && URL.revokeObjectURL(richer.url)), [richer])
  const latest = useRef<File | null>(null)
  const onPicture = async (made: File | null): Promise<void> => {
    latest.current = made
    const address = made && (await addressOf(made, inApp))
    if (latest.current === made) setRicher(made && address ? { file: made, url: address } : null)
  }
  const picture = result.kind === 'picture'
  const video = file.type.startsWith('video/')

  const bytes = numbers.fileSize(file.size)
  // A text that changes is read aloud; one that was there when the dialog opened may not be.
  const [announced, setAnnounced] = useState('')
  useEffect(() => {
    setAnnounced(picture ? words.ready(size.width, size.height, bytes) : words.clipReady(bytes))
  }, [picture, words, size, bytes])

  const tell = (what: Done, refused: string) => (ok: boolean) => {
    setDone(ok ? what : null)
    setTrouble(ok ? null : refused)
  }
  const title = picture ? words.result : words.clipResult
  const mayCopy = picture && file.type === 'image/png' && typeof ClipboardItem !== 'undefined'
  const maySend = 'canShare' in navigator && navigator.canShare({ files: [file] })

  return (
    <Modal className={styles['dialog']} aria-labelledby={heading} onClose={onClose}>
      <div className={styles['result']}>
        <p className="out-of-sight" role="status">
          {announced}
        </p>
        <figure className={styles['picture']}>
          {video ? (
            <video
              src={url}
              autoPlay={!matchMedia('(prefers-reduced-motion: reduce)').matches}
              loop
              muted
              playsInline
              controls
              aria-label={title}
            />
          ) : (
            <img
              src={url}
              width={size.width}
              height={size.height}
              alt={picture ? result.altText : title}
              draggable
            />
          )}
          {video && <InAppHint className={styles['carries']} />}
          {inApp && !video && (
            <figcaption className={styles['hold']}>
              <strong>{words.hold}</strong>
              <span>{words.holdBrowser}</span>
            </figcaption>
          )}
        </figure>
        <div className={styles['side']}>
          <ModalHead id={heading} title={title} close={words.close} className={styles['head']} />
          <p className={styles['facts']}>{words.facts(size.width, size.height, kindOf(file.type), bytes)}</p>
          {picture && (
            <p className={styles['carries']}>
              <span>{words.carries}</span> {result.isLarge && <span>{words.large}</span>}
            </p>
          )}
          {result.kind === 'picture' && <StaysBehind result={result} link={link} />}
          {picture && (
            <Own look={result.look} picture={result.file} onPicture={(made) => void onPicture(made)} />
          )}
          {result.kind === 'clip' && result.reduced && (
            <p className={styles['carries']}>
              {along.clipReduced(size.width, size.height, result.framesPerSecond)}
            </p>
          )}
          <div className={styles['ways']}>
            <Button look={inApp ? 'quiet' : 'solid'} onClick={() => save(file)}>
              <Download size={17} aria-hidden />
              <span>{words.download}</span>
            </Button>
            {maySend && (
              <Button
                look="quiet"
                onClick={() =>
                  void send({ files: [file] }).then((ok) => setTrouble(ok ? null : words.shareRefused))
                }
              >
                <Send size={17} aria-hidden />
                <span>{words.send}</span>
              </Button>
            )}
            {mayCopy && (
              <Button
                look="quiet"
                onClick={() =>
                  void copyPicture(Promise.resolve(file)).then(tell('picture', words.pictureRefused))
                }
              >
                {done === 'picture' ? <Check size={17} aria-hidden /> : <Copy size={17} aria-hidden />}
                <span>{done === 'picture' ? words.copied : words.copyPicture}</span>
              </Button>
            )}
            {picture && (
              <Button look="quiet" onClick={() => setPrinting(true)}>
                <Printer size={17} aria-hidden />
                <span>{words.print}</span>
              </Button>
            )}
            {link !== null && (
              <Button
                look="quiet"
                className={styles['link']}
                onClick={() => void copyText(link.url).then(tell('link', words.textRefused))}
              >
                {done === 'link' ? <Check size={17} aria-hidden /> : <Link2 size={17} aria-hidden />}
                <span>{done === 'link' ? words.copied : words.copyLink}</span>
                <small className={styles['count']}>{words.linkLength(link.url.length)}</small>
              </Button>
            )}
          </div>
          <p className={styles['trouble']} role="status">
            {trouble}
          </p>
          {picture && <PictureTexts caption={result.caption} altText={result.altText} />}
        </div>
      </div>
      {printing && <PrintPage url={url} sheet={sheet} onPrinted={() => setPrinting(false)} />}
    </Modal>
  )
}

interface OwnProps {
  readonly look: Look
  readonly picture: File
  readonly onPicture: (file: File | null) => void
}

/** Asks for own things to come along where the look wears some. */
function Own({ look, ...rest }: OwnProps) {
  const things = usePlannerState((state) => state.things)
  const worn = [look.carrier, ...[...look.placed.values()].map(({ charm }) => charm)]
  return worn.some((id) => things.has(id)) && <ThingsAlong {...rest} />
}

interface StaysBehindProps {
  readonly result: Extract<SeenResult, { kind: 'picture' }>
  readonly link: PackedAddress | null
}

/** What of the look neither picture nor link nor code carries, and the file that does. */
function StaysBehind({ result: { leftOut, code, look }, link }: StaysBehindProps) {
  const language = useWholeLanguage()
  const words = language.share
  const [lost, unlinked] = [leftOut, link?.leftOut ?? []].map((left) => sayLeftOut(left, language))
  const trouble = [
    lost && words.leftPicture(lost),
    unlinked && words.leftLink(unlinked),
    sayPictureCode(code, look, language),
  ].filter(Boolean)
  if (trouble.length === 0) return null
  return (
    <div className={styles['carries']}>
      {trouble.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {(lost || unlinked) && <SaveLook look={() => look} />}
    </div>
  )
}

const kindOf = (type: string): string => type.replace(/^.*\//, '').toUpperCase()
