import { Check, Copy } from 'lucide-react'
import { useId, useState } from 'react'
import { lengthOf } from '../../../look/inscription'
import { TEXT_LIMIT } from '../../../words/say-post'
import { Button } from '../../controls/button'
import { useLaterWords } from '../../parts/whole-language'
import { copyText } from '../../share/save-and-send'
import styles from './picture-texts.module.css'

interface PictureTextsProps {
  /** As written from the look; the user may write on. */
  readonly caption: string
  readonly altText: string
}

/** What goes out beside the picture: a caption, and what it shows for those who do not see it. */
export function PictureTexts(written: PictureTextsProps) {
  const words = useLaterWords('photo')
  const [caption, setCaption] = useState(written.caption)
  const [altText, setAltText] = useState(written.altText)
  const [copy, setCopy] = useState<'not_yet' | 'copied' | 'refused'>('not_yet')
  const edit = (set: (text: string) => void) => (text: string) => {
    set(text)
    setCopy('not_yet')
  }
  const onCopy = async (): Promise<void> =>
    setCopy((await copyText(`${caption}\n\n${altText}`)) ? 'copied' : 'refused')
  return (
    <div className={styles['texts']}>
      <TextField label={words.caption} text={caption} onText={edit(setCaption)} />
      <TextField label={words.altText} text={altText} onText={edit(setAltText)} />
      <Button look="quiet" onClick={() => void onCopy()}>
        {copy === 'copied' ? <Check size={17} aria-hidden /> : <Copy size={17} aria-hidden />}
        <span>{copy === 'copied' ? words.copied : words.copyTexts}</span>
      </Button>
      <p className={styles['trouble']} role="status">
        {copy === 'refused' && words.textRefused}
      </p>
    </div>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

function TextField({ label, text, onText }: TextFieldProps) {
  const id = useId()
  const words = useLaterWords('photo')
  const over = lengthOf(text, 'characters') - TEXT_LIMIT
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <small id={`${id}-room`} role="status" data-over={over > 0 ? '' : undefined}>
        {over > 0 ? words.roomOver(over, TEXT_LIMIT) : words.room(lengthOf(text, 'characters'), TEXT_LIMIT)}
      </small>
      <textarea
        id={id}
        rows={3}
        aria-describedby={`${id}-room`}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  )
}
