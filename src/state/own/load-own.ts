import { bagKeyOf } from '../../look/facts/bag-stub'
import { bagToStandInFor } from '../../look/stand-in-bag'
import { failScoring, onScoring, scoringFailure } from '../load-scoring'
import { onDemand } from '../on-demand'
import type { Planner } from '../planner/planner'
import type { BlobShelf } from '../storage/blob-shelf'
import type { Addresses } from './join-own-things'

const loadJoining = onDemand(() => import('./join-own-things'))
const loadStandIns = onDemand(() =>
  Promise.all([import('./bag/stand-in-bags'), import('./bag/worker-bag-builder')]),
)

const BLOBS: Addresses = {
  of: ({ type, bytes }) => URL.createObjectURL(new Blob([bytes], { type })),
  release: (address) => URL.revokeObjectURL(address),
}

/** Sees to it that what the user made joins the catalog, now or once something is made: what does so is fetched then. */
export function joinOwn(planner: Planner, shelf: BlobShelf): Promise<void> {
  const join = async (): Promise<void> => {
    const { joinOwnThings } = await loadJoining()
    await joinOwnThings(planner, shelf, BLOBS)
  }
  if (planner.store.getState().things.size > 0) return join()
  const stop = planner.store.subscribe(({ things }) => {
    if (things.size === 0) return
    stop()
    // What does not come is asked for again with the next page; until then looks show outlines.
    join().catch(() => undefined)
  })
  return Promise.resolve()
}

const buildStandIns = async (planner: Planner): Promise<void> => {
  const [{ standInBags }, { workerBagBuilder }] = await loadStandIns()
  standInBags(planner, workerBagBuilder(), BLOBS)
}

/** Sees to it that own bags of which only looks tell are built, from the first look that does on: what does so (`begin`) is fetched then. */
export function standInForBags(
  planner: Planner,
  begin: (planner: Planner) => Promise<void> = buildStandIns,
): void {
  const { store } = planner
  let isAsked = false
  const lookAround = (): void => {
    const { catalog, look, own, past, pinned, failedBags } = store.getState()
    if (isAsked || failedBags.size > 0) return
    const bags = [look, own?.look, pinned, ...past].flatMap((one) =>
      one ? (bagToStandInFor(catalog, one) ?? []) : [],
    )
    if (bags.length === 0) return
    isAsked = true
    begin(planner).then(
      () => stop(),
      (reason: unknown) => {
        isAsked = false
        store.setState({ failedBags: new Set(bags.map(bagKeyOf)) })
        failScoring(reason)
      },
    )
  }
  const stop = store.subscribe(lookAround)
  // Whoever asks for scoring again asks for what judges need, too.
  onScoring(() => {
    if (!scoringFailure() && store.getState().failedBags.size > 0) store.setState({ failedBags: new Set() })
  })
  lookAround()
}
