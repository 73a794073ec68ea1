/** Why a part of the app is not there: no connection, no longer on the server, or it came and does not work. */
export type PartFailure = 'offline' | 'gone' | 'broken'

/** How the engines word that a module, its styles or a file could not be fetched. */
const NOT_FETCHED =
  /dynamically imported module|importing a module script failed|unable to preload css|failed to fetch|load failed|networkerror/i

const REACH_MS = 4000

/** Whether the page's own server answers, whatever it says. */
const reachesServer = (): Promise<boolean> =>
  fetch(document.baseURI, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(REACH_MS) }).then(
    () => true,
    () => false,
  )

/** Why something failed that had to be fetched; a server that answers has been given a newer version of the app. */
export async function failureOf(
  error: unknown,
  reaches: () => Promise<boolean> = reachesServer,
): Promise<PartFailure> {
  if (!(error instanceof Error) || !NOT_FETCHED.test(error.message)) return 'broken'
  return (await reaches()) ? 'gone' : 'offline'
}
