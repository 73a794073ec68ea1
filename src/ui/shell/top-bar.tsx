import { Archive, Camera, CircleHelp, Ellipsis, FolderOpen, Monitor, Moon, Sun, WifiOff } from 'lucide-react'
import { Fragment } from 'react'
import { LANGUAGE_NAMES, LOCALES } from '../../look/facts/locale'
import type { Theme } from '../../state/preferences'
import { Button } from '../controls/button'
import { IconButton } from '../controls/icon-button'
import { Popover, usePopoverId } from '../controls/popover'
import { useFocusTarget } from '../focus-targets'
import { LookTitle } from '../look/look-title'
import { useOnline } from '../parts/use-connection'
import { useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import { SharePopover } from '../share/share-popover'
import { LightChoice, SwayAndLights, UndoRedo, ViewPresets } from './dock'
import styles from './top-bar.module.css'

/** What became of the last change; `held` is stored, but the browser may drop it. */
export type Saved = 'saved' | 'held' | 'saving' | 'unsaved' | null

interface TopBarProps {
  readonly saved: Saved
  readonly onHelp: () => void
  readonly onKept: (() => void) | null
  readonly onPhoto: () => void
  readonly onOpen: () => void
  /** Whether there is no dock: then its tools are here. */
  readonly small: boolean
}

/** What it is, whose look it is, and what concerns the whole page. */
export function TopBar({ saved, onHelp, onKept, onOpen, onPhoto, small }: TopBarProps) {
  const words = useWords('shell')
  const open = useWords('open')
  const { kept } = useWords('notice')
  const share = usePopoverId()
  const more = usePopoverId()
  const singles = usePlannerState(({ singleKeyShortcuts }) => singleKeyShortcuts)
  const photo = useFocusTarget('photo')
  return (
    <header className={styles['bar']} data-saved={saved ?? undefined}>
      <h1 className={styles['brand']}>
        <span translate="no">{words.brand}</span>{' '}
        <small lang="zh-CN" translate="no">
          {words.brandOther}
        </small>
      </h1>
      {!small && <Title saved={saved} />}
      <div className={styles['actions']}>
        <Offline />
        {small ? (
          <>
            <UndoRedo tip="below" />
            <IconButton icon={Ellipsis} label={words.more} tip="below" popoverTarget={more} />
            <Popover id={more} label={words.more}>
              <div className={styles['more']}>
                <Title saved={saved} />
                <Button look="quiet" onClick={onOpen}>
                  <FolderOpen size={17} strokeWidth={1.75} aria-hidden />
                  <span>{open.open}</span>
                </Button>
                {onKept && (
                  <Button look="quiet" onClick={onKept}>
                    <Archive size={17} strokeWidth={1.75} aria-hidden />
                    <span>{kept.show}</span>
                  </Button>
                )}
                <ViewPresets />
                <LightChoice worded />
                <div className={styles['switches']}>
                  <SwayAndLights worded />
                  <ThemeButton worded />
                  <IconButton icon={CircleHelp} label={words.help} worded onClick={onHelp} />
                  <LanguageButton />
                </div>
              </div>
            </Popover>
          </>
        ) : (
          <>
            <LanguageButton />
            <ThemeButton />
            <IconButton
              icon={CircleHelp}
              label={words.help}
              shortcut={singles ? '?' : undefined}
              tip="below"
              onClick={onHelp}
            />
            <IconButton icon={FolderOpen} label={open.open} shortcut="Ctrl O" tip="below" onClick={onOpen} />
          </>
        )}
        {small ? (
          <IconButton icon={Camera} label={words.photo} tip="below" ref={photo} onClick={onPhoto} />
        ) : (
          <Button ref={photo} aria-keyshortcuts={singles ? 'S' : undefined} onClick={onPhoto}>
            <Camera size={17} strokeWidth={1.75} aria-hidden />
            <span>{words.photo}</span>
          </Button>
        )}
        <Button look="solid" popoverTarget={share}>
          {small ? words.shareShort : words.share}
        </Button>
        <SharePopover id={share} onPhoto={onPhoto} />
      </div>
    </header>
  )
}

/** That there is no connection, while there is none. */
function Offline() {
  const words = useWords('shell')
  const online = useOnline()
  return (
    <span role="status" className={styles['offline']}>
      {!online && (
        <span title={words.offlineAbout}>
          <WifiOff size={16} strokeWidth={1.75} aria-hidden />
          <span>{words.offline}</span>
        </span>
      )}
    </span>
  )
}

function Title({ saved }: Pick<TopBarProps, 'saved'>) {
  const words = useWords('shell')
  return <LookTitle status={saved && words[saved]} className={styles['title']} />
}

/** Walks through the languages; each is named in itself. */
function LanguageButton() {
  const planner = usePlanner()
  const { locale, shell } = useLanguage()
  const next = LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? locale
  const names = LOCALES.map((one) => LANGUAGE_NAMES[one]).join(' / ')
  return (
    <Button onClick={() => planner.choose('locale', next)} aria-label={`${shell.language}: ${names}`}>
      {LOCALES.map((one, i) => (
        <Fragment key={one}>
          {i > 0 && <span aria-hidden>·</span>}
          <span
            className={styles['language']}
            data-on={one === locale ? '' : undefined}
            lang={one}
            translate="no"
          >
            {LANGUAGE_NAMES[one]}
          </span>
        </Fragment>
      ))}
    </Button>
  )
}

const THEMES = {
  system: { icon: Monitor, next: 'light' },
  light: { icon: Sun, next: 'dark' },
  dark: { icon: Moon, next: 'system' },
} as const satisfies Record<Theme, unknown>

function ThemeButton({ worded }: { readonly worded?: boolean }) {
  const planner = usePlanner()
  const words = useWords('shell')
  const theme = usePlannerState((state) => state.theme)
  const { icon, next } = THEMES[theme]
  return (
    <IconButton
      icon={icon}
      label={`${words.theme}: ${words.themes[theme]}`}
      tip="below"
      worded={worded}
      onClick={() => planner.choose('theme', next)}
    />
  )
}
