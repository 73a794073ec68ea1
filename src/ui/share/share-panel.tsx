import { Camera, Check, Copy, FileDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { outgoingLook } from '../../state/signed-look'
import { Button } from '../controls/button'
import { usePlanner, usePlannerState, useWords } from '../planner-context'
import { lookFile } from './look-file'
import type { LookLink } from './look-link'
import { copyText, save } from './save-and-send'
import styles from './share-panel.module.css'

interface SharePanelProps {
  /** The look on screen when it was opened; null while it is shut. */
  readonly link: LookLink | null
  /** Opens the photo studio. */
  readonly onPhoto: () => void
}

/** The look as a link, to copy or to send. */
export function SharePanel({ link, onPhoto }: SharePanelProps) {
  const words = useWords('share')
  const [copy, setCopy] = useState<'not_yet' | 'copied' | 'refused'>('not_yet')
  const field = useRef<HTMLInputElement>(null)
  const url = link && 'url' in link ? link.url : null
  const planner = usePlanner()
  const credits = usePlannerState(({ look }) => look.credits)

  const onCopy = async (): Promise<void> => {
    if (!url) return
    const ok = await copyText(url)
    setCopy(ok ? 'copied' : 'refused')
    if (!ok) field.current?.select()
  }

  return (
    <div className={styles['share']}>
      <h2>{words.title}</h2>
      <p>{words.about}</p>
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
              {copy === 'copied' ? <Check size={17} aria-hidden /> : <Copy size={17} aria-hidden />}
              {copy === 'copied' ? words.copied : words.copy}
            </Button>
            {'share' in navigator && (
              <Button look="quiet" onClick={() => navigator.share({ url }).catch(() => undefined)}>
                {words.native}
              </Button>
            )}
          </div>
          <p className={styles['length']} role="status">
            {copy === 'refused' ? words.refused : words.length(url.length)}
          </p>
        </>
      )}
      <Button look="quiet" onClick={onPhoto}>
        <Camera size={17} aria-hidden />
        {words.picture}
      </Button>
      <p>{words.pictureAbout}</p>
      <Button look="quiet" onClick={() => save(lookFile(outgoingLook(planner.store.getState())))}>
        <FileDown size={17} aria-hidden />
        {words.file}
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
