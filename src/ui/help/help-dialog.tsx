import { Fragment, type RefObject } from 'react'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { Switch } from '../controls/switch'
import { useLaterWords } from '../parts/whole-language'
import { usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './help-dialog.module.css'
import { SHORTCUTS, type ShortcutAction } from './shortcuts'

type Named = Exclude<ShortcutAction['kind'], 'view'>

interface HelpDialogProps {
  /** Showing it opens it. */
  readonly ref: RefObject<HTMLDialogElement | null>
  /** It was asked for before it was there, and opens as it comes. */
  readonly awaited: boolean
  /** Whether what is stored stays until it is deleted. */
  readonly durable: boolean
  /** Shows what was kept aside; null when nothing is. */
  readonly onKept: (() => void) | null
}

/** How to use it, the keys, and what becomes of one's data. */
export function HelpDialog({ ref, awaited, durable, onKept }: HelpDialogProps) {
  const planner = usePlanner()
  const words = useLaterWords('help')
  const { kept } = useWords('notice')
  const singles = usePlannerState(({ singleKeyShortcuts }) => singleKeyShortcuts)
  const rows: readonly { readonly keys: readonly (readonly string[])[]; readonly does: string }[] = [
    ...SHORTCUTS.filter(({ command, single }) => command.kind !== 'view' && (singles || !single)).map(
      ({ command, written }) => ({
        keys: written,
        does: words[command.kind as Named],
      }),
    ),
    ...(singles ? [{ keys: [['1'], ['…'], ['7']], does: words.views }] : []),
    { keys: [['←', '→', '↑', '↓']], does: words.arrows },
    { keys: [[words.enterKey]], does: words.enter },
  ]
  return (
    <Dialog title={words.title} close={words.close} width={520} ref={ref} open={awaited}>
      <div className={styles['help']}>
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
                        <kbd key={key} translate="no">
                          {key}
                        </kbd>
                      ))}
                    </span>
                  </Fragment>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label={words.singleKeys}
          hint={words.singleKeysAbout}
          on={singles}
          onToggle={(on) => planner.choose('singleKeyShortcuts', on)}
        />
        <p className={styles['privacy']}>{words.privacy}</p>
        <p className={styles['privacy']}>{durable ? words.durable : words.held}</p>
        {onKept && <Button onClick={onKept}>{kept.show}</Button>}
      </div>
    </Dialog>
  )
}
