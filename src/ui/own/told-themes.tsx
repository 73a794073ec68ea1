import { Search, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useWholeLanguage } from '../parts/whole-language'
import styles from './told-themes.module.css'

/** So many are shown at once. */
const SHOWN = 12
/** No charm is about more. */
export const MOST_THEMES = 5

interface ToldThemesProps {
  /** Null where nobody told. */
  readonly told: readonly string[] | null
  readonly onTell: (themes: readonly string[] | null) => void
}

/** What a charm is about, in the catalog's own themes, found by their names in the language on screen or in English. */
export function ToldThemes({ told, onTell }: ToldThemesProps) {
  const language = useWholeLanguage()
  const words = language.charmPage
  const names: Readonly<Record<string, string>> = language.names.themes
  const [query, setQuery] = useState('')
  const about = useId()
  const chosen = told ?? []
  const wanted = query.trim().toLowerCase()
  const found = Object.entries(names)
    .filter(
      ([id, name]) => !chosen.includes(id) && (id.includes(wanted) || name.toLowerCase().includes(wanted)),
    )
    .slice(0, SHOWN)
  const drop = (theme: string): void => {
    const left = chosen.filter((one) => one !== theme)
    onTell(left.length > 0 ? left : null)
  }
  return (
    <fieldset className={styles['themes']} aria-describedby={about}>
      <legend>{words.what}</legend>
      <p id={about}>{told ? words.told : words.notTold}</p>
      {chosen.length > 0 && (
        <ul>
          {chosen.map((theme) => (
            <li key={theme}>
              <button
                type="button"
                className={styles['chosen']}
                aria-label={words.dropTheme(names[theme] ?? theme)}
                onClick={() => drop(theme)}
              >
                {names[theme] ?? theme}
                <X size={14} strokeWidth={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < MOST_THEMES ? (
        <>
          <label className={styles['search']}>
            <Search size={16} strokeWidth={1.75} aria-hidden />
            <input
              type="search"
              autoComplete="off"
              spellCheck={false}
              aria-label={words.findTheme}
              placeholder={words.findTheme}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
          </label>
          <ul>
            {found.map(([id, name]) => (
              <li key={id}>
                <button
                  type="button"
                  aria-label={words.addTheme(name)}
                  onClick={() => {
                    onTell([...chosen, id])
                    setQuery('')
                  }}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.fullThemes}</p>
      )}
    </fieldset>
  )
}
