import { useEffect, useMemo, useState } from 'react'
import type { Look } from '../../look/look'
import type { Autosave, KeptAside } from '../../state/storage/autosave'
import { keptLook } from '../../state/storage/kept-look'
import { carrierName } from '../../words/catalog-names'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import { InAppHint } from '../share/in-app-hint'
import { lookFile } from '../share/look-file'
import { save } from '../share/save-and-send'
import styles from './kept-dialog.module.css'

interface KeptDialogProps {
  readonly keeper: Pick<Autosave, 'asides' | 'forgetAside'>
  readonly onClose: () => void
}

/** What could not be used or saved and was kept aside: each look can be opened beside one's own, saved as a file, or deleted. */
export function KeptDialog({ keeper, onClose }: KeptDialogProps) {
  const { kept: words } = useWords('notice')
  const [all, setAll] = useState<readonly KeptAside[] | null>(null)
  useEffect(() => {
    let gone = false
    keeper.asides().then(
      (found) => gone || setAll(found.toSorted((a, b) => b.at - a.at)),
      () => gone || setAll([]),
    )
    return () => {
      gone = true
    }
  }, [keeper])
  const forget = async (id: number): Promise<void> => {
    await keeper.forgetAside(id)
    setAll((before) => before?.filter((one) => one.id !== id) ?? null)
  }
  return (
    <Dialog title={words.title} close={words.close} width={480} onClose={onClose}>
      <div className={styles['kept']}>
        <p>{all?.length === 0 ? words.nothing : words.about}</p>
        <InAppHint />
        <ul>
          {all?.map((aside, index) => (
            <Kept key={aside.id ?? `found ${index}`} aside={aside} onForget={forget} onOpened={onClose} />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

interface KeptProps {
  readonly aside: KeptAside
  readonly onForget: (id: number) => Promise<void>
  readonly onOpened: () => void
}

function Kept({ aside: { id, at, why, raw }, onForget, onOpened }: KeptProps) {
  const planner = usePlanner()
  const language = useLanguage()
  const { kept: words } = useWords('notice')
  const catalog = usePlannerState((state) => state.catalog)
  const look = useMemo(() => keptLook(catalog, raw), [catalog, raw])
  const [asked, setAsked] = useState(false)
  const open = (found: Look): void => {
    planner.visit(found, 'kept')
    onOpened()
  }
  const name = look && (look.title === '' ? carrierName(catalog, look.carrier, language) : look.title)
  const when = new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    at,
  )
  return (
    <li>
      <div className={styles['what']}>
        <strong>{name ?? words.noLook}</strong>
        <small>{[...(look ? [words.charms(look.placed.size)] : []), when, words.why[why]].join(' · ')}</small>
      </div>
      <div className={styles['actions']}>
        {look && <Button onClick={() => open(look)}>{words.open}</Button>}
        <Button look="quiet" onClick={() => save(look ? lookFile(look) : rawFile(raw))}>
          {words.file}
        </Button>
        {id !== null && (
          <Button look="quiet" onClick={() => (asked ? void onForget(id) : setAsked(true))}>
            {asked ? words.sure : words.remove}
          </Button>
        )}
      </div>
    </li>
  )
}

/** What cannot be read any more, for whoever can. */
const rawFile = (raw: unknown): File =>
  new File([`${JSON.stringify(raw, null, 2)}\n`], 'dangle-kept.json', { type: 'application/json' })
