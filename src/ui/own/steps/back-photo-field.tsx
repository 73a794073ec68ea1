import { ImagePlus, X } from 'lucide-react'
import { useRef } from 'react'
import { sayNoCharm } from '../../../words/own/say-no-charm'
import { Button } from '../../controls/button'
import { IconButton } from '../../controls/icon-button'
import { useWholeLanguage } from '../../parts/whole-language'
import type { BackEvent, BackPhoto } from '../making/photo-of-back'
import { PHOTO_TYPES } from '../photo-ways'
import { Bitmap } from './bitmap'
import styles from './size-step.module.css'

interface BackPhotoFieldProps {
  readonly back: BackPhoto | null
  readonly send: (event: BackEvent) => void
}

/** A photo of its back, in place of one that is guessed. */
export function BackPhotoField({ back, send }: BackPhotoFieldProps) {
  const language = useWholeLanguage()
  const words = language.own
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
          <Bitmap picture={back.photo.picture} label="" className={styles['backPicture']} />
          <span>{words.backPhoto}</span>
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
      <p role="alert" className={styles['wrong']}>
        {back?.kind === 'refused' && sayNoCharm(back.why, language)}
      </p>
    </div>
  )
}
