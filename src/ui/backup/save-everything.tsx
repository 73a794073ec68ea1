import { useEffect, useState } from 'react'
import { composeBackup } from '../../state/backup/compose-backup'
import { gatherBackup } from '../../state/backup/gather-backup'
import type { Home } from '../../state/own/keep-charm'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { useWholeLanguage } from '../parts/whole-language'
import { InAppHint } from '../share/in-app-hint'
import { save } from '../share/save-and-send'
import styles from './backup-room.module.css'

interface SaveEverythingProps {
  readonly home: Home
  readonly onClose: () => void
}

type Gathered =
  | { readonly kind: 'ready'; readonly file: File; readonly missing: number }
  | { readonly kind: 'too_large' | 'failed' }

async function gathered(home: Home): Promise<Gathered> {
  const { backup, missing } = await gatherBackup(home)
  const bytes = composeBackup(backup)
  if (!bytes) return { kind: 'too_large' }
  const day = new Date(backup.when).toISOString().slice(0, 10)
  return {
    kind: 'ready',
    file: new File([bytes], `dangle-backup-${day}.zip`, { type: 'application/zip' }),
    missing,
  }
}

/** Everything that the user made, put together to be saved as one file. */
export function SaveEverything({ home, onClose }: SaveEverythingProps) {
  const language = useWholeLanguage()
  const { numbers } = language
  const words = language.backup.save
  const [found, setFound] = useState<Gathered | null>(null)
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    let gone = false
    gathered(home).then(
      (all) => gone || setFound(all),
      () => gone || setFound({ kind: 'failed' }),
    )
    return () => {
      gone = true
    }
  }, [home])
  const onSave = (file: File): void => {
    save(file)
    setSaved(true)
  }
  const news = (): string => {
    if (!found) return words.gathering
    if (found.kind !== 'ready') return words[found.kind]
    if (saved) return words.saved
    return found.missing > 0 ? words.missing(found.missing) : ''
  }
  return (
    <Dialog title={words.title} close={language.backup.close} width={440} onClose={onClose}>
      <div className={styles['room']}>
        <p>{words.about}</p>
        <p>{words.photos}</p>
        <InAppHint />
        <p role="status">{news()}</p>
        {found?.kind === 'ready' && (
          <div className={styles['actions']}>
            <Button look="solid" onClick={() => onSave(found.file)}>
              {words.file(numbers.fileSize(found.file.size))}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
