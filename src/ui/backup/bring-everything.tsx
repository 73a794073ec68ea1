import { BACKUP_LIMITS } from '../../state/backup/backup-format'
import { planHere } from '../../state/backup/bring-in'
import type { BringInPlan } from '../../state/backup/plan-bring-in'
import { type FoundBackup, type ReadBackup, readBackup } from '../../state/backup/read-backup'
import { soundBackup } from '../../state/backup/sound-things'
import type { Home } from '../../state/own/keep-charm'
import type { ThingKind } from '../../state/own/own-thing'
import type { Language } from '../../words/language'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { useWholeLanguage } from '../parts/whole-language'
import styles from './backup-room.module.css'
import { useBringIn } from './use-bring-in'
import { withModelCheck } from './with-model-check'

interface BringEverythingProps {
  readonly file: File
  readonly home: Home
  readonly onClose: () => void
}

type Found =
  | Extract<ReadBackup, { ok: false }>
  | { readonly ok: true; readonly backup: FoundBackup; readonly plan: BringInPlan }

async function foundIn(file: File, { planner }: Home): Promise<Found> {
  if (file.size > BACKUP_LIMITS.bytes) return { ok: false, problem: 'too_large' }
  const read = await readBackup(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return read
  const { things } = planner.store.getState()
  const backup = await withModelCheck((check) => soundBackup(read.backup, things, check))
  return { ok: true, backup, plan: planHere(planner, backup) }
}

/** What is in a backup that is not here, to be brought in when the user says so. */
export function BringEverything({ file, home, onClose }: BringEverythingProps) {
  const language = useWholeLanguage()
  const { backup } = language
  const words = backup.bring
  const { found, came, bring } = useBringIn(file, home, foundIn)
  const news = (): string => {
    if (!found) return words.reading
    if (!found.ok) return words.problem[found.problem]
    if (came === 'not_yet') return ''
    return came === 'going' ? words.going : words.ended[came]
  }
  const asks = found?.ok === true && came === 'not_yet'
  const fresh = asks ? sayNew(found.plan, language) : []
  return (
    <Dialog title={words.title} close={backup.close} width={440} onClose={onClose}>
      <div className={styles['room']}>
        <p role="status">{news()}</p>
        {asks && (
          <>
            <p>{fresh.length === 0 ? words.nothing : words.from(dateOf(found.backup, language))}</p>
            <Lines of={fresh} />
            {sayLeft(found.backup, found.plan, language).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        )}
        {asks && fresh.length > 0 && (
          <>
            <p>{words.safe}</p>
            <div className={styles['actions']}>
              <Button look="solid" onClick={() => void bring(found.backup)}>
                {words.go}
              </Button>
              <Button onClick={onClose}>{words.leave}</Button>
            </div>
          </>
        )}
        {came !== 'not_yet' && came !== 'going' && (
          <div className={styles['actions']}>
            <Button look="solid" onClick={onClose}>
              {backup.close}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

const Lines = ({ of }: { readonly of: readonly string[] }) =>
  of.length > 0 && (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

const dateOf = ({ when }: FoundBackup, { locale }: Language): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(when))

/** What would come in, a line each. */
function sayNew(
  { added, beside, owned, preferences, look }: BringInPlan,
  { backup: { bring: words } }: Language,
): readonly string[] {
  const count = (of: ThingKind): number => added.filter(({ kind }) => kind === of).length
  const [charms, bags] = [count('own_charm'), count('own_bag')]
  const lines = [
    charms > 0 && words.charms(charms),
    bags > 0 && words.bags(bags),
    beside > 0 && words.beside(beside),
    count('own_draft') > 0 && words.drafts.own_draft,
    count('own_bag_draft') > 0 && words.drafts.own_bag_draft,
    (look === 'opens' || look === 'visits') && words.look[look],
    owned > 0 && words.owned(owned),
    preferences > 0 && words.preferences(preferences),
  ]
  return lines.filter((line) => typeof line === 'string')
}

/** What would not, and why. */
function sayLeft(
  { damaged, missing }: FoundBackup,
  { draftStays, newer }: BringInPlan,
  { backup: { bring: words } }: Language,
): readonly string[] {
  const lines = [
    draftStays && words.draftStays,
    newer > 0 && words.newer(newer),
    damaged > 0 && words.damaged(damaged),
    missing > 0 && words.missing(missing),
  ]
  return lines.filter((line) => typeof line === 'string')
}
