import { vi } from 'vitest'

interface Entry {
  hash: string
  state: unknown
}

/** A window's address and history, as far as the app uses them. */
export class FakePage {
  readonly #entries: Entry[]
  #at = 0
  readonly #listeners: { readonly type: string; readonly listener: () => void }[] = []

  constructor(hash = '', state: unknown = null) {
    this.#entries = [{ hash, state }]
  }

  get hash(): string {
    return this.#entries[this.#at]?.hash ?? ''
  }

  /** Whether there is an entry so far back or forward. */
  mayGo(by: number): boolean {
    return this.#entries[this.#at + by] !== undefined
  }

  /** Goes back or forward. */
  go(by: number): void {
    const to = this.#at + by
    if (!this.#entries[to]) throw new Error('left the app')
    const before = this.hash
    this.#at = to
    this.#tell(before)
  }

  #tell(before: string): void {
    const types = ['popstate', ...(this.hash === before ? [] : ['hashchange'])]
    for (const type of types) for (const one of this.#listeners) if (one.type === type) one.listener()
  }

  /** Types or pastes an address, or follows a link to it. */
  enter(hash: string): void {
    const before = this.hash
    this.#entries.splice(++this.#at, Number.POSITIVE_INFINITY, { hash, state: null })
    this.#tell(before)
  }

  /** The same address after a reload. */
  reloaded(): FakePage {
    return new FakePage(this.hash, this.#entries[this.#at]?.state)
  }

  get window(): Pick<Window, 'location' | 'history' | 'addEventListener'> {
    const write = (at: number) => (state: unknown, _: string, url?: string) => {
      const hash = url === undefined ? this.hash : url.slice(`${url}#`.indexOf('#'))
      this.#at += at
      this.#entries.splice(this.#at, at === 0 ? 1 : Number.POSITIVE_INFINITY, { hash, state })
    }
    const page = this
    return {
      location: {
        pathname: '/',
        search: '?q',
        get hash() {
          return page.hash
        },
      } as Location,
      history: {
        get state() {
          return page.#entries[page.#at]?.state
        },
        pushState: write(1),
        replaceState: write(0),
        go: (by: number) => this.go(by),
      } as unknown as History,
      addEventListener: vi.fn((type: string, listener: () => void) =>
        this.#listeners.push({ type, listener }),
      ),
    }
  }
}
