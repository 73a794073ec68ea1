import { type ComponentType, lazy, useState } from 'react'
import { failureOf, type PartFailure } from './part-failure'

/** A part of the app did not come. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing'
  readonly failure: PartFailure
  /** Makes the next who shows the part ask for it anew. */
  readonly forget: () => void

  constructor(failure: PartFailure, forget: () => void, cause: unknown) {
    super(`a part of the app is ${failure}`, { cause })
    this.failure = failure
    this.forget = forget
  }
}

/** A part of the app that is fetched when it is first shown. Throws `PartMissing` into its boundary when it does not come. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const ask = () =>
    lazy(() =>
      load().then(
        (part) => ({ default: part }),
        async (error: unknown) => {
          throw new PartMissing(
            await failureOf(error),
            () => {
              current = ask()
            },
            error,
          )
        },
      ),
    )
  let current = ask()
  return function Later(props: Props) {
    const [Part] = useState(() => current)
    return <Part {...props} />
  }
}
