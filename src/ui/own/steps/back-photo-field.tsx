import { Brush, ImagePlus, X } from 'lucide-react'
import { useRef } from 'react'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { Button } from '../../controls/button'
import { IconButton } from '../../controls/icon-button'
import { useWholeLanguage } from '../../parts/whole-language'
import { cutNow, cutTrouble } from '../making/cut-work'
import type { BackEvent, BackPhoto } from '../making/photo-of-back'
import { PHOTO_TYPES } from '../photo-ways'
import { Bitmap } from './bitmap'
import styles from './size-step.module.css'

interface BackPhotoFieldProps {
  readonly back: BackPhoto | null
  readonly send: (event: BackEvent) => void
  /** Opens its cut, to be mended. */
  readonly onMend: () => void
}

/** A photo of its back, in place of one that is guessed. */
export function BackPhotoField({ back, send, onMend }: BackPhotoFieldProps) {
  const language = useWholeLanguage()
  const words = language.own
  const why = back?.kind === 'refused' ? back.why : back?.kind === 'open' ? cutTrouble(back) : null
  const doubt = back?.kind === 'open' ? cutNow(back)?.doubt : null
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className={styles['back']}>
      <input
        ref={picker}
        type="file"
        hidden
        accept={PHOTO_TYPES}
        aria-label={words.addBack}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) send({ kind: 'chose_back', file })
        }}
      />
      {back?.kind === 'open' ? (
        <span className={styles['row']}>
          <Bitmap
            picture={back.shown?.picture ?? back.photo.picture}
            label=""
            className={styles['backPicture']}
          />
          <Button look="quiet" onClick={onMend}>
            <Brush size={17} aria-hidden />
            <span>{words.mendBack}</span>
          </Button>
          <IconButton
            icon={X}
            label={words.removeBack}
            tip="above-end"
            onClick={() => send({ kind: 'no_back' })}
          />
        </span>
      ) : (
        <Button look="quiet" disabled={back?.kind === 'opening'} onClick={() => picker.current?.click()}>
          <ImagePlus size={17} aria-hidden />
          <span>{back?.kind === 'opening' ? words.opening : words.addBack}</span>
        </Button>
      )}
      {doubt && (
        <p role="status" className={styles['note']}>
          {words.doubt[doubt]}
        </p>
      )}
      <p role="alert" className={styles['wrong']}>
        {why && sayNoCharm(why, language)}
      </p>
    </div>
  )
}
