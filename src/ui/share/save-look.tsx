import { Check, Copy, FileDown } from 'lucide-react'
import { useState } from 'react'
import { lookText } from '../../look/file/serialize'
import type { Look } from '../../look/look'
import { Button } from '../controls/button'
import { useWords } from '../planner-context'
import { isInAppBrowser } from './in-app-browser'
import { lookFile } from './look-file'
import { copyText, save } from './save-and-send'
import styles from './save-look.module.css'

/** A whole look as a file; as text where the browser saves no files. */
export function SaveLook({ look }: { readonly look: () => Look }) {
  const words = useWords('share')
  const [copy, setCopy] = useState<'not_yet' | 'copied' | 'refused'>('not_yet')
  if (!isInAppBrowser(navigator.userAgent))
    return (
      <Button look="quiet" onClick={() => save(lookFile(look()))}>
        <FileDown size={17} aria-hidden />
        <span>{words.file}</span>
      </Button>
    )
  const onCopy = async (): Promise<void> => setCopy((await copyText(lookText(look()))) ? 'copied' : 'refused')
  return (
    <div className={styles['save']}>
      <Button look="quiet" onClick={() => void onCopy()}>
        {copy === 'copied' ? <Check size={17} aria-hidden /> : <Copy size={17} aria-hidden />}
        <span>{copy === 'copied' ? words.copied : words.fileText}</span>
      </Button>
      <p role="status">{copy === 'refused' ? words.fileTextRefused : words.inAppText}</p>
    </div>
  )
}
