import { Box } from 'lucide-react'
import { useRef } from 'react'
import { sayNoModel } from '../../../words/own/say-no-model'
import { Button } from '../../controls/button'
import { useMedia } from '../../controls/use-media'
import { useWholeLanguage } from '../../parts/whole-language'
import screen from '../making-screen.module.css'
import type { ModelMaking } from './model-session'

/** A model, and pictures that lie beside it. */
const MODEL_TYPES = '.glb,model/gltf-binary,image/png,image/jpeg,image/webp,image/avif'

interface FileStepProps {
  readonly making: Extract<ModelMaking, { readonly kind: 'choosing' }>
  /** A file is being held over the screen. */
  readonly over: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** The file is chosen or dropped, and checked. */
export function FileStep({ making: { reading, fault }, over, onFiles }: FileStepProps) {
  const language = useWholeLanguage()
  const words = language.ownModel
  const picker = useRef<HTMLInputElement>(null)
  const isTouched = useMedia('(pointer: coarse)')
  return (
    <div className={screen['photo']} data-over={over ? '' : undefined}>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={MODEL_TYPES}
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // So that picking the same file again is a change again.
          currentTarget.value = ''
          onFiles(files)
        }}
      />
      <Box size={72} strokeWidth={1} aria-hidden />
      <p className={screen['lead']} role="status">
        {over ? words.letGo : reading === null ? words.lead : words.checking(reading)}
      </p>
      <div role="alert" className={screen['trouble']}>
        {fault && <p>{fault === 'failed' ? words.failed : sayNoModel(fault, language)}</p>}
      </div>
      <div className={screen['ways']}>
        <Button look="solid" disabled={reading !== null} onClick={() => picker.current?.click()}>
          {fault ? words.other : words.choose}
        </Button>
      </div>
      <div className={screen['fine']}>
        {!isTouched && <p>{words.dropHere}</p>}
        <p className={screen['stays']}>{words.checked}</p>
      </div>
    </div>
  )
}
