import { saySaying } from '../../words/say-announcement'
import { useLocale, usePlannerHere, useShown } from '../planner-context'

/** Says aloud what just happened. */
export function LiveRegion() {
  const { catalog } = usePlannerHere()
  const locale = useLocale()
  const said = useShown((state) => state.said)
  const look = useShown((state) => state.look)
  const sentence = said ? saySaying(said.saying, catalog, look, locale) : ''
  // The same sentence twice in a row is spoken twice only when the text differs.
  const again = said && said.n % 2 === 0 ? '\u00a0' : ''
  return (
    <div className="out-of-sight" role="status" aria-live="polite" aria-atomic data-live>
      {sentence + again}
    </div>
  )
}
