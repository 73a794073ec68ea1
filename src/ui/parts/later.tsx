import { type ComponentType, lazy, useState } from 'react'
import { importAgain } from '../../state/import-again'
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

/** A part of the app that is fetched when it is first shown, or `ahead` of that. Throws `PartMissing` into its boundary when it does not come. */
export function later<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props> | undefined,
): ComponentType<Props> & { readonly ahead: () => void } {
  const ask = (from: () => Promise<Module>) =>
    lazy(async () => {
      try {
        const part = pick(await from())
        if (!part) throw new Error('the part has another name by now')
        return { default: part }
      } catch (error) {
        const again = () => importAgain(error, load)
        throw new PartMissing(
          await failureOf(error),
          () => {
            current = ask(again)
          },
          error,
        )
      }
    })
  let current = ask(load)
  let here: ComponentType<Props> | undefined
  function Later(props: Props) {
    // What is there already is shown at once: nothing stands in for it, not for a moment.
    const [Part] = useState(() => here ?? current)
    return <Part {...props} />
  }
  const ahead = (): void => {
    load().then(
      (module) => {
        here = pick(module)
      },
      // Whoever shows it asks again, and says so when it does not come.
      () => undefined,
    )
  }
  return Object.assign(Later, { ahead })
}
