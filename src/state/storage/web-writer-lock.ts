import * as v from 'valibot'
import { withTimeout } from './with-timeout'
import type { TabEvents, WriterLock } from './writer-lock'

const NAME = 'dangle-document'

/** How long a tab may take to save before the document is taken from it, and how long a writer may take to say that it is there. */
const HAND_OVER_MS = 1000
const ANSWER_MS = 150
/** A document handed over that nobody fetched in this time stays here. */
const NOT_FETCHED_MS = 3000

const Message = v.variant('kind', [
  v.object({ kind: v.literal('saved'), from: v.string(), revision: v.number() }),
  v.object({ kind: v.literal('give'), from: v.string() }),
  v.object({ kind: v.literal('given'), from: v.string(), to: v.string() }),
  v.object({ kind: v.literal('who'), from: v.string() }),
  v.object({ kind: v.literal('me'), from: v.string() }),
])

type Message = v.InferOutput<typeof Message>

/** The parts of a BroadcastChannel that are used; null where there is none. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | null

/**
 * One writing tab by Web Locks. Handing over goes by message, so that the writer can save first; a tab that does not
 * answer loses the lock. Without Web Locks the messages alone keep order, and storage refuses stale saves anyway.
 */
export function webWriterLock(
  id: string,
  locks: Pick<LockManager, 'request'> | null,
  channel: Channel,
): WriterLock {
  let events: TabEvents | null = null
  let writes = false
  let letGo: (() => void) | null = null
  let waiting: AbortController | null = null
  let given: ((from: string) => void) | null = null
  let answered: (() => void) | null = null

  const post = (message: Message): void => channel?.postMessage(message)

  /** Holds the lock from the moment it is granted until it is let go or stolen. `none`: this page may not use locks. */
  const request = (
    options: LockOptions,
    onGranted = (): void => undefined,
  ): Promise<'held' | 'taken' | 'none'> =>
    new Promise((resolve) => {
      let held = false
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        if (!lock) {
          resolve('taken')
          return undefined
        }
        held = true
        writes = true
        onGranted()
        resolve('held')
        return new Promise((release) => {
          letGo = release
        })
      }
      const end = (): void => {
        resolve('none')
        if (held && writes) lose()
      }
      if (locks) locks.request(NAME, options, hold).then(undefined, end)
      else resolve('none')
    })

  const queueUp = (): void => {
    if (!locks) return
    waiting = new AbortController()
    void request({ signal: waiting.signal }, () => events?.granted())
  }

  const lose = (): void => {
    writes = false
    events?.lost()
    queueUp()
  }

  const listen = async (message: Message): Promise<void> => {
    switch (message.kind) {
      case 'saved':
        if (!locks && writes) lose()
        events?.saved(message.revision)
        return
      case 'give':
        if (!writes) return
        await events?.handOver()
        post({ kind: 'given', from: id, to: message.from })
        if (!locks) lose()
        else setTimeout(() => writes && events?.granted(), NOT_FETCHED_MS)
        return
      case 'given':
        if (message.to === id) given?.(message.from)
        return
      case 'who':
        if (writes) post({ kind: 'me', from: id })
        return
      case 'me':
        answered?.()
        return
      default:
        message satisfies never
    }
  }

  const within = (ms: number, wait: (done: () => void) => void): Promise<boolean> =>
    withTimeout(new Promise<void>(wait), ms).then(
      () => true,
      () => false,
    )

  return {
    async start(listeners) {
      events = listeners
      channel?.addEventListener('message', ({ data }) => {
        const message = v.safeParse(Message, data)
        if (message.success && message.output.from !== id) void listen(message.output)
      })
      const lock = await request({ ifAvailable: true })
      if (lock === 'held') return 'writer'
      if (lock === 'taken') {
        queueUp()
        return 'reader'
      }
      const taken =
        channel !== null &&
        (await within(ANSWER_MS, (done) => {
          answered = done
          post({ kind: 'who', from: id })
        }))
      writes = !taken
      return taken ? 'reader' : 'writer'
    },
    async takeOver() {
      if (writes) return
      waiting?.abort()
      if (channel)
        await within(HAND_OVER_MS, (done) => {
          given = done
          post({ kind: 'give', from: id })
        })
      await request({ steal: true })
      writes = true
    },
    tellSaved: (revision) => post({ kind: 'saved', from: id, revision }),
    stop() {
      writes = false
      waiting?.abort()
      letGo?.()
      channel?.close()
      events = null
    },
  }
}
