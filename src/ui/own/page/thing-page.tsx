import { type ReactNode, useId, useState } from 'react'
import type { Carrier } from '../../../look/facts/carrier'
import type { Charm } from '../../../look/facts/charm'
import { Button } from '../../controls/button'
import { Dialog } from '../../controls/dialog'
import { DraftInput } from '../../controls/draft-input'
import { Thumbnail } from '../../controls/thumbnail'
import { OWN_NAME_LENGTH } from '../steps/name-field'
import styles from './thing-page.module.css'

interface ThingPageProps {
  /** As the catalog has it. */
  readonly of: Charm | Carrier | undefined
  readonly words: {
    readonly close: string
    readonly name: string
    readonly unnamed: string
    readonly remove: string
  }
  /** As its owner calls it; empty where nobody did. */
  readonly name: string
  /** Nothing may be changed now. */
  readonly locked: boolean
  /** What is known of it, a paragraph each. */
  readonly facts: ReactNode
  /** What its owner may tell of it. */
  readonly children?: ReactNode
  /** What may be done with it, before it is deleted. */
  readonly actions: ReactNode
  /** Asks once more before it goes: how many looks would miss it. */
  readonly sure: string
  readonly onName: (name: string) => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

const NAME_ROOM = { maxLength: OWN_NAME_LENGTH, unit: 'characters' } as const

/** The page of something that its owner made: its picture, its name, what is known of it, what may be done with it. */
export function ThingPage({
  of,
  words,
  name,
  locked,
  facts,
  children,
  actions,
  sure,
  onName,
  onDelete,
  onClose,
}: ThingPageProps) {
  const [asked, setAsked] = useState(false)
  const called = useId()
  return (
    <Dialog title={name === '' ? words.unnamed : name} close={words.close} width={560} onClose={onClose}>
      <div className={styles['page']}>
        <div className={styles['head']}>
          <Thumbnail of={of} size={160} className={styles['picture']} />
          <div className={styles['facts']}>{facts}</div>
        </div>
        <label className={styles['field']} htmlFor={called}>
          <span>{words.name}</span>
          <DraftInput
            id={called}
            kept={name}
            room={NAME_ROOM}
            placeholder={words.unnamed}
            disabled={locked}
            onWrite={(text) => onName(text.trim().slice(0, OWN_NAME_LENGTH))}
          />
        </label>
        {children}
        <div className={styles['actions']}>
          {actions}
          <Button
            look="quiet"
            disabled={locked}
            onClick={() => {
              if (!asked) return setAsked(true)
              onClose()
              onDelete()
            }}
          >
            {asked ? sure : words.remove}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
