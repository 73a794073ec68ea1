/** What a tab hears from the others. */
export interface TabEvents {
  /** Another tab wants to write: save what is open, then stop changing things. */
  readonly handOver: () => Promise<void>
  /** Another tab writes now. */
  readonly lost: () => void
  /** The tab that wrote is gone: this one writes now. */
  readonly granted: () => void
  /** The tab that writes has saved. */
  readonly saved: (revision: number) => void
}

/** Sees to it that one tab writes and the others look on. */
export interface WriterLock {
  readonly start: (events: TabEvents) => Promise<'writer' | 'reader'>
  /** Becomes the tab that writes, whoever was it before. */
  readonly takeOver: () => Promise<void>
  readonly tellSaved: (revision: number) => void
  readonly stop: () => void
}

/** For a page that is alone: everything it does concerns only itself. */
export const aloneTab: WriterLock = {
  start: () => Promise.resolve('writer'),
  takeOver: () => Promise.resolve(),
  tellSaved: () => undefined,
  stop: () => undefined,
}
