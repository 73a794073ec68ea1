import { Archive, Camera, Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { outgoingLook } from '../../state/signed-look'
import { sayLeftOut } from '../../words/share/say-left-out'
import { Button } from '../controls/button'
import { useOwnDoor } from '../own/own-door'
import { useWholeLanguage } from '../parts/whole-language'
import { usePlanner, usePlannerState } from '../planner-context'
import { type LookLink, lookLink } from './look-link'
import { copyText, send } from './save-and-send'
import { SaveLook } from './save-look'
import styles from './share-panel.module.css'

interface SharePanelProps {
  /** The look on screen when it was opened; null while it is shut. */
  readonly link: LookLink | null
  /** Opens the photo studio. */
  readonly onPhoto: () => void
}

/** The share panel with the link of the look on screen as it is when it is opened. */
export function SharePanelHere({
  opened,
  onPhoto,
}: { readonly opened: boolean } & Pick<SharePanelProps, 'onPhoto'>) {
  const planner = usePlanner()
  const [link] = useState(() => (opened ? lookLink(planner.store.getState()) : null))
  return <SharePanel link={link} onPhoto={onPhoto} />
}

/** The look as a link, to copy or to send. */
export function SharePanel({ link, onPhoto }: SharePanelProps) {
  const language = useWholeLanguage()
  const words = language.share
  const [went, setWent] = useState<'not_yet' | 'copied' | 'copy_refused' | 'send_refused'>('not_yet')
  const field = useRef<HTMLInputElement>(null)
  const planner = usePlanner()
  const openDoor = useOwnDoor()
  const url = link && 'url' in link ? link.url : null
  const left = link && 'url' in link ? sayLeftOut(link.leftOut, language) : ''
  const credits = usePlannerState(({ look }) => look.credits)

  const onCopy = async (): Promise<void> => {
    if (!url) return
    const ok = await copyText(url)
    setWent(ok ? 'copied' : 'copy_refused')
    if (!ok) field.current?.select()
  }
  const onSend = async (): Promise<void> => {
    if (url) setWent((await send({ url })) ? 'not_yet' : 'send_refused')
  }

  const refusals: Partial<Record<typeof went, string>> = {
    copy_refused: words.refused,
    send_refused: words.sendRefused,
  }

  return (
    <div className={styles['share']}>
      <h2>{words.title}</h2>
      <p>{left === '' ? words.about : words.aboutMost}</p>
      {link && !url && <p className={styles['trouble']}>{words.failed}</p>}
      {url && (
        <>
          <input
            ref={field}
            readOnly
            aria-label={words.link}
            className={styles['link']}
            value={url}
            onFocus={({ target }) => target.select()}
          />
          <div className={styles['actions']}>
            <Button look="solid" onClick={() => void onCopy()}>
              {went === 'copied' ? <Check size={17} aria-hidden /> : <Copy size={17} aria-hidden />}
              <span>{went === 'copied' ? words.copied : words.copy}</span>
            </Button>
            {'share' in navigator && (
              <Button look="quiet" onClick={() => void onSend()}>
                {words.native}
              </Button>
            )}
          </div>
          <p className={styles['length']} role="status">
            {refusals[went] ?? words.length(url.length)}
          </p>
        </>
      )}
      {left !== '' && <p className={styles['trouble']}>{words.leftLink(left)}</p>}
      <Button look="quiet" onClick={onPhoto}>
        <Camera size={17} aria-hidden />
        <span>{words.picture}</span>
      </Button>
      <p>{words.pictureAbout}</p>
      <SaveLook look={() => outgoingLook(planner.store.getState())} />
      <Button look="quiet" onClick={() => openDoor({ kind: 'save_everything' })}>
        <Archive size={17} aria-hidden />
        <span>{language.backup.button}</span>
      </Button>
      {credits.length > 0 && (
        <div className={styles['credits']}>
          <h3>{words.credits}</h3>
          <ol>
            {credits.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      )}
    </div>
  )
}
