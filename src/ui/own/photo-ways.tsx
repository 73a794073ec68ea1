import { Camera, ImageUp } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../controls/button'
import { useMedia } from '../controls/use-media'
import { useLaterWords } from '../parts/whole-language'

/** What phones and browsers read; a phone that hears it hands over JPEG for HEIC. */
export const PHOTO_TYPES = 'image/png,image/webp,image/jpeg,image/avif'

interface PhotoWaysProps {
  readonly disabled: boolean
  /** Instead of another photo that is there already: what its button says, beside which others matter more. */
  readonly another?: string | null
  /** Whether a dialog that opens has its focus here. */
  readonly first?: boolean
  readonly onFile: (file: File) => void
}

/** A photo is chosen, or taken where fingers point. */
export function PhotoWays({ disabled, another = null, first = false, onFile }: PhotoWaysProps) {
  const words = useLaterWords('own')
  const hasCamera = useMedia('(pointer: coarse)')
  const picker = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement): void => {
    const [file] = input.files ?? []
    // So that picking the same file again is a change again.
    input.value = ''
    if (file) onFile(file)
  }
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept={PHOTO_TYPES}
        aria-label={words.choose}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept={PHOTO_TYPES}
        capture="environment"
        aria-label={words.camera}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <Button
        // Where a dialog looks for what gets the focus as it opens.
        ref={first ? (node) => node?.setAttribute('autofocus', '') : null}
        look={another === null ? 'solid' : 'quiet'}
        disabled={disabled}
        onClick={() => picker.current?.click()}
      >
        <ImageUp size={18} aria-hidden />
        <span>{another ?? words.choose}</span>
      </Button>
      {hasCamera && (
        <Button look="quiet" disabled={disabled} onClick={() => camera.current?.click()}>
          <Camera size={18} aria-hidden />
          <span>{words.camera}</span>
        </Button>
      )}
    </>
  )
}
