let times = 0

/**
 * Asks anew for a module that did not come. Browsers remember an address that failed for as long as the page is open, so it
 * is asked for by another, where the error names it.
 */
export async function importAgain<Module>(error: unknown, load: () => Promise<Module>): Promise<Module> {
  const address = error instanceof Error ? /https?:\S+?\.js/.exec(error.message)?.[0] : undefined
  if (address === undefined || new URL(address).origin !== location.origin) return load()
  times += 1
  return import(/* @vite-ignore */ `${address}?again=${times}`) as Promise<Module>
}
