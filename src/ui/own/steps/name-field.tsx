import { useId } from 'react'
import { useLaterWords } from '../../parts/whole-language'
import styles from './name-field.module.css'

/** In characters: what is stored of a charm has room for no longer name. */
export const OWN_NAME_LENGTH = 60

interface NameFieldProps {
  readonly name: string
  readonly onName: (name: string) => void
}

/** What a charm that is being made is called. */
export function NameField({ name, onName }: NameFieldProps) {
  const words = useLaterWords('own')
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{words.name}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        dir="auto"
        translate="no"
        maxLength={OWN_NAME_LENGTH}
        placeholder={words.nameHint}
        value={name}
        onChange={({ target }) => onName(target.value)}
      />
    </div>
  )
}
