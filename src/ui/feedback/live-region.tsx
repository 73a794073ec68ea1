import { sayAnnouncement } from '../../words/say-announcement'
import { useCatalog, useLanguage, usePlannerState } from '../planner-context'

/** Says aloud what just happened. */
export function LiveRegion() {
  const catalog = useCatalog()
  const language = useLanguage()
  const said = usePlannerState((state) => state.lastAnnouncement)
  const look = usePlannerState((state) => state.look)
  const sentence = said ? sayAnnouncement(said.saying, catalog, look, language) : ''
  // The same sentence twice in a row is spoken twice only when the text differs.
  const again = said && said.n % 2 === 0 ? '\u00a0' : ''
  return (
    <div className="out-of-sight" role="status" aria-live="polite" aria-atomic data-live>
      {sentence + again}
    </div>
  )
}
