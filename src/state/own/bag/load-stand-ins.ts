import { bagKeyOf } from '../../../look/facts/bag-stub'
import { bagToStandInFor } from '../../../look/stand-in-bag'
import { failScoring, onScoring, scoringFailure } from '../../load-scoring'
import { onDemand } from '../../on-demand'
import type { Planner } from '../../planner/planner'
import { BLOB_ADDRESSES } from '../load-own'

const loadStandIns = onDemand(() => Promise.all([import('./stand-in-bags'), import('./worker-bag-builder')]))

const buildStandIns = async (planner: Pick<Planner, 'store'>): Promise<void> => {
  const [{ standInBags }, { workerBagBuilder }] = await loadStandIns()
  standInBags(planner, workerBagBuilder(), BLOB_ADDRESSES)
}

/** Sees to it that own bags of which only looks tell are built, from the first look that does on: what does so (`begin`) is fetched then. */
export function standInForBags(
  planner: Pick<Planner, 'store'>,
  begin: (planner: Pick<Planner, 'store'>) => Promise<void> = buildStandIns,
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
