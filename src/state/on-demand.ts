import { importAgain } from './import-again'

/** A module that is fetched when it is first asked for, and once; asking after a failure asks anew. Rejects as `import` does. */
export function onDemand<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let coming: Promise<Module> | null = null
  let failure: unknown = null
  return () => {
    if (coming) return coming
    const asked = failure === null ? load() : importAgain(failure, load)
    coming = asked
    asked.catch((error: unknown) => {
      coming = null
      failure = error
    })
    return asked
  }
}
