import { type ComponentProps, useState } from 'react'

interface DraftInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  /** What is kept of what was written. */
  readonly kept: string
  readonly onWrite: (text: string) => void
}

/** A field of which a clean line is kept: while it is written it shows what was typed, spaces at its end included. */
export function DraftInput({ kept, onWrite, onBlur, ...rest }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      type="text"
      autoComplete="off"
      dir="auto"
      {...rest}
      value={draft ?? kept}
      onChange={({ target }) => {
        setDraft(target.value)
        onWrite(target.value)
      }}
      onBlur={(event) => {
        setDraft(null)
        onBlur?.(event)
      }}
    />
  )
}
