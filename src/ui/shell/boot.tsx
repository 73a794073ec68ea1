import { useWords } from '../planner-context'

/** What stands where the panels will be, as `index.html` draws it before the app runs. */
export function Boot() {
  const words = useWords('shell')
  return (
    <div className="boot" aria-hidden>
      <p>{words.brand}</p>
      <i />
      <i />
    </div>
  )
}
