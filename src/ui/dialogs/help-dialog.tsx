import { X } from 'lucide-react'
import { Fragment, type RefObject, useEffect } from 'react'
import { helpWords } from '../../words/help-words'
import { IconButton } from '../controls/icon-button'
import { useWords } from '../planner-context'
import { type Command, SHORTCUTS } from '../shortcuts'
import styles from './help-dialog.module.css'

type Named = Exclude<Command['kind'], 'view'>

interface HelpDialogProps {
  /** Showing it opens it. */
  readonly ref: RefObject<HTMLDialogElement | null>
  /** It was asked for before it was there, and opens as it comes. */
  readonly awaited: boolean
}

/** How to use it, the keys, and what becomes of one's data. */
export function HelpDialog({ ref, awaited }: HelpDialogProps) {
  const words = useWords(helpWords)
  useEffect(() => {
    if (awaited) ref.current?.showModal()
  }, [ref, awaited])
  const rows: readonly { readonly keys: readonly (readonly string[])[]; readonly does: string }[] = [
    ...SHORTCUTS.filter(({ command }) => command.kind !== 'view').map(({ command, written }) => ({
      keys: written,
      does: words[command.kind as Named],
    })),
    { keys: [['1'], ['…'], ['7']], does: words.views },
    { keys: [['←', '→', '↑', '↓']], does: words.arrows },
    { keys: [[words.enterKey]], does: words.enter },
  ]
  const close = (): void => ref.current?.close()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; a press beside it is for pointers
    <dialog
      ref={ref}
      className={styles['dialog']}
      aria-labelledby="help-title"
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
    >
      <div className={styles['help']}>
        <div className={styles['head']}>
          <h2 id="help-title">{words.title}</h2>
          <IconButton icon={X} label={words.close} tip="below" onClick={close} />
        </div>
        <p>{words.hang}</p>
        <p>{words.look}</p>
        <p>{words.score}</p>
        <h3>{words.keys}</h3>
        <dl className={styles['keys']}>
          {rows.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((together, index) => (
                  <Fragment key={together.join()}>
                    {index > 0 && <span className="out-of-sight"> {words.or} </span>}
                    <span>
                      {together.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </span>
                  </Fragment>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className={styles['privacy']}>{words.privacy}</p>
      </div>
    </dialog>
  )
}
