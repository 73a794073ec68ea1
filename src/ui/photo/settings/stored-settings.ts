import { readSettings, type StudioSettings, writeSettings } from '../../../picture/studio/studio-settings'

const KEY = 'dangle studio'

/** The settings of last time; those of the first day where there are none or storage is shut. */
export function keptSettings(): StudioSettings {
  try {
    return readSettings(localStorage.getItem(KEY))
  } catch {
    return readSettings(null)
  }
}

/** Keeps the settings for next time. Without storage they are simply not kept. */
export function keepSettings(settings: StudioSettings): void {
  try {
    localStorage.setItem(KEY, writeSettings(settings))
  } catch {
    // Full or forbidden: the look itself is what must not be lost, and is kept elsewhere.
  }
}
