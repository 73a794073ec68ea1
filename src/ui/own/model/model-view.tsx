import type { PortraitRequest } from '../../../picture/studio/portrait-request'
import { Choice } from '../../controls/choice'
import { useWholeLanguage } from '../../parts/whole-language'
import { Bitmap } from '../steps/bitmap'
import styles from '../steps/made-preview.module.css'
import type { ModelPreview } from './model-session'

const HEADINGS = ['front', 'three_quarter', 'side', 'back'] as const

interface ModelViewProps {
  readonly preview: ModelPreview
  readonly heading: PortraitRequest['heading']
  readonly onFace: (heading: PortraitRequest['heading']) => void
}

/** The charm as wished by now, from a side that can be chosen. */
export function ModelView({ preview: { picture, busy }, heading, onFace }: ModelViewProps) {
  const language = useWholeLanguage()
  const [own, words] = [language.own, language.ownModel]
  return (
    <div className={styles['preview']}>
      <div className={styles['picture']} data-busy={busy ? '' : undefined}>
        {picture && <Bitmap picture={picture} label={words.preview} />}
      </div>
      <p className={styles['busy']} role="status">
        {busy && own.making}
      </p>
      <div className={styles['sides']}>
        <Choice
          quiet
          legend={own.sides}
          options={HEADINGS.map((value) => ({
            value,
            label: own.sideName[value],
            sign: <span>{own.side[value]}</span>,
          }))}
          chosen={heading}
          onChoose={onFace}
        />
      </div>
    </div>
  )
}
