import { switchTo } from '../../look/edits/wear'
import type { Edit } from '../../look/look'
import { arrangementOf } from '../../state/planner/derived'
import { useCatalog, usePlanner, usePlannerState } from '../planner-context'

interface Lights {
  /** Nothing on the bag can shine. */
  readonly none: boolean
  readonly on: boolean
  readonly toggle: () => void
}

/** All lights of the look as one switch: on when any is on. */
export function useLights(): Lights {
  const planner = usePlanner()
  const look = usePlannerState((state) => state.look)
  const catalog = useCatalog()
  const lamps = arrangementOf(catalog, look).hung.filter(({ charm }) => charm.lightHex !== null)
  const on = lamps.some(({ state }) => state !== null && state !== 'off')
  const toggle = (): void => {
    const [first] = lamps
    if (!first) return
    const stateOf = (states: readonly string[]): string =>
      (on ? 'off' : states.find((name) => name !== 'off')) ?? 'off'
    const all: Edit = (from) =>
      lamps.reduce((next, { slot, charm }) => switchTo(catalog, slot, stateOf(charm.states))(next), from)
    planner.apply(all, () => ({
      kind: 'switched',
      charm: first.charm.id,
      state: stateOf(first.charm.states),
    }))
  }
  return { none: lamps.length === 0, on, toggle }
}
