import type { ReactNode } from 'react'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { Button } from '../../controls/button'
import { useMedia } from '../../controls/use-media'
import { useWholeLanguage } from '../../parts/whole-language'
import type { ChoosingOf, PhotoEvent } from '../making/making-rules'
import styles from '../making-screen.module.css'
import { PhotoWays } from '../photo-ways'

interface PhotoStepProps {
  readonly making: Pick<ChoosingOf<unknown, unknown>, 'opening' | 'trouble' | 'tried' | 'before'>
  /** A file is being held over the screen. */
  readonly over: boolean
  readonly send: (event: PhotoEvent) => void
  /** What a good photo is: drawn, and in words. */
  readonly example: ReactNode
  readonly lead: string
  /** Goes on with a 3D model instead; null where none can be shown, or another is made again. */
  readonly onModel: (() => void) | null
}

/** The photo is chosen, taken, dropped or pasted. */
export function PhotoStep({ making, over, send, example, lead, onModel }: PhotoStepProps) {
  const language = useWholeLanguage()
  const words = language.own
  const hasCamera = useMedia('(pointer: coarse)')
  const { opening, trouble, tried, before } = making
  return (
    <div className={styles['photo']} data-over={over ? '' : undefined}>
      {example}
      {over ? (
        <p className={styles['lead']}>{words.letGo}</p>
      ) : (
        <p className={styles['lead']}>{opening ? words.opening : lead}</p>
      )}
      <div className={styles['ways']}>
        <PhotoWays first disabled={opening !== null} onFile={(file) => send({ kind: 'chose', file })} />
      </div>
      <div role="alert" className={styles['trouble']}>
        {trouble && <p>{sayNoCharm(trouble, language)}</p>}
        {trouble?.kind === 'failed' && tried && (
          <Button look="quiet" onClick={() => send({ kind: 'tried_again' })}>
            {words.retry}
          </Button>
        )}
      </div>
      {before && (
        <Button look="quiet" onClick={() => send({ kind: 'went', to: 'cut' })}>
          {words.sameAgain}
        </Button>
      )}
      <div className={styles['fine']}>
        {!hasCamera && <p>{words.dropHere}</p>}
        <p>{words.artwork}</p>
        <p className={styles['stays']}>{words.stays}</p>
      </div>
      {onModel && (
        <Button look="quiet" onClick={onModel}>
          {words.model}
        </Button>
      )}
    </div>
  )
}

/** A charm well framed, drawn in the colors of the text. */
export function CharmFramed() {
  return (
    <svg className={styles['framing']} viewBox="0 0 120 120" aria-hidden>
      <path d="M8 30V14a6 6 0 0 1 6-6h16M90 8h16a6 6 0 0 1 6 6v16M112 90v16a6 6 0 0 1-6 6H90M30 112H14a6 6 0 0 1-6-6V90" />
      <g>
        <circle cx="60" cy="27" r="5" />
        <path d="M60 32v6M44 44a9 9 0 0 1 12-5h8a9 9 0 0 1 12 5c5 5 5 13 1 18 6 5 9 12 9 18 0 12-11 19-26 19s-26-7-26-19c0-6 3-13 9-18-4-5-4-13 1-18z" />
        <path d="M53 54v1M67 54v1M56 62c2 2 6 2 8 0" />
      </g>
    </svg>
  )
}
