import { useEffect } from 'react'
import { planHere } from '../../state/backup/bring-in'
import { type ReadGiven, readGiven } from '../../state/backup/given/read-given'
import type { BringInPlan } from '../../state/backup/plan-bring-in'
import type { FoundBackup } from '../../state/backup/read-backup'
import type { Home } from '../../state/own/keep-charm'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { useWholeLanguage } from '../parts/whole-language'
import styles from './backup-room.module.css'
import { GivenList } from './given-list'
import { useBringIn } from './use-bring-in'
import { withModelCheck } from './with-model-check'

interface KeepGivenProps {
  /** A picture whose look is open. */
  readonly file: File
  readonly home: Home
  readonly onClose: () => void
}

type Found =
  | Extract<ReadGiven, { ok: false }>
  | { readonly ok: true; readonly given: FoundBackup; readonly plan: BringInPlan }

async function foundIn(file: File, { planner }: Home): Promise<Found> {
  const png = new Uint8Array(await file.arrayBuffer())
  const { things } = planner.store.getState()
  const read = await withModelCheck((check) => readGiven(png, things, check))
  return read.ok ? { ...read, plan: planHere(planner, read.given) } : read
}

/** The own things that a picture brings, to be kept or not; nothing is asked where all of them are here. */
export function KeepGiven({ file, home, onClose }: KeepGivenProps) {
  const language = useWholeLanguage()
  const words = language.giving
  const { found, came, bring } = useBringIn(file, home, foundIn)
  const isKnown = found?.ok === true && found.plan.added.length === 0 && found.given.damaged === 0
  const isOver = isKnown && came === 'not_yet'
  useEffect(() => {
    if (isOver) onClose()
  }, [isOver, onClose])
  if (!found || isOver) return null
  const news = (): string => {
    if (!found.ok) return words.problem[found.problem === 'newer_version' ? found.problem : 'damaged']
    if (came !== 'not_yet') return came === 'going' ? words.keeping : words.ended[came]
    const bags = found.plan.added.filter(({ kind }) => kind !== 'own_charm').length
    const all = found.plan.added.length
    return all === 0 ? words.problem.damaged : words.brings(all - bags, bags)
  }
  const asks = found.ok && came === 'not_yet' && found.plan.added.length > 0
  return (
    <Dialog title={words.title} close={words.close} width={440} onClose={onClose}>
      <div className={styles['room']}>
        <p role="status">{news()}</p>
        {asks && (
          <>
            <GivenList things={found.plan.added} blobs={found.given.blobs} />
            {found.plan.beside > 0 && <p>{words.beside(found.plan.beside)}</p>}
            {found.given.damaged > 0 && <p>{words.damaged(found.given.damaged)}</p>}
            <div className={styles['actions']}>
              <Button look="solid" onClick={() => void bring(found.given)}>
                {words.keep}
              </Button>
              <Button onClick={onClose}>{words.leave}</Button>
            </div>
          </>
        )}
        {!asks && came !== 'going' && (
          <div className={styles['actions']}>
            <Button look="solid" onClick={onClose}>
              {words.close}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}
