import { builtInCatalog } from '../src/catalog/built-in'
import { place } from '../src/look/edits/hang'
import { turnTo } from '../src/look/edits/wear'
import { readStubs } from '../src/look/file/read-stubs'
import { asWritten } from '../src/look/file/serialize'
import { alternatives } from '../src/look/fit/fit'
import { type CharmId, carrierId, colorwayId } from '../src/look/ids'
import { emptyLook, type Look } from '../src/look/look'
import { linkFragment, readLink } from '../src/share/link/link'
import { linkCode, readLinkCode } from '../src/share/link/link-code'
import { NO_THINGS } from '../src/state/own/own-thing'
import { type History, record } from '../src/state/planner/history'
import { noRows, readDocument, rowsOfDocument } from '../src/state/storage/document-rows'

const catalog = builtInCatalog()

/** A look of so many charms, each turned, on the carrier with the most anchors. */
function lookOf(count: number): Look {
  let look = emptyLook(carrierId('bp-lumen-window-18'), colorwayId('sky'))
  for (const charm of [...catalog.charms.keys()].reverse()) {
    const slot = alternatives(catalog, look, charm).at(-1)
    if (slot && look.placed.size < count) look = turnTo(slot, 359)(place(catalog, charm, slot)(look))
  }
  if (look.placed.size !== count) throw new Error(`Only ${look.placed.size} of ${count} charms fit`)
  return look
}

/** Milliseconds a run, the median of many. */
function timeOf(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[runs >> 1] ?? 0
}

/** 200 steps on a full look. */
function longHistory(look: Look): History {
  const [slot] = look.placed.keys()
  if (!slot) throw new Error('Nothing hangs')
  let history: History = { look, past: [], future: [] }
  for (let i = 0; i < 200; i += 1) history = record(history, turnTo(slot, i)(history.look))
  return history
}

/** How short links are, and how long links and saves take. */
export function benchLink() {
  const [three, sixteen] = [lookOf(3), lookOf(16)]
  const written = asWritten(sixteen)
  const code = linkCode(written)
  const garbage = 'A'.repeat(4096)
  const noise = `#l=${'&'.repeat(300_000)}a`
  const document = {
    history: longHistory(sixteen),
    mine: new Set<CharmId>(),
    things: NO_THINGS,
    chosen: new Map(),
  }
  const saved = rowsOfDocument(catalog, document, noRows('bench'), 0)
  return [
    {
      name: 'link of 3 charms',
      value: linkFragment(three).length,
      unit: 'characters',
      target: 60,
    },
    { name: 'link of 16 charms', value: linkFragment(written).length, unit: 'characters', target: 250 },
    { name: 'write a link of 16', value: timeOf(500, () => linkCode(written)), unit: 'ms', target: 1 },
    { name: 'read a link of 16', value: timeOf(500, () => readLinkCode(code)), unit: 'ms', target: 1 },
    {
      name: 'refuse 4 KB of garbage',
      value: timeOf(500, () => readLinkCode(garbage)),
      unit: 'ms',
      target: 1,
    },
    {
      name: 'refuse 300 KB of garbage around a link',
      value: timeOf(20, () => readLink(noise)),
      unit: 'ms',
      target: 10,
    },
    {
      name: 'save 200 steps of 16',
      value: timeOf(50, () => rowsOfDocument(catalog, document, noRows('bench'), 0)),
      unit: 'ms',
      target: 8,
    },
    {
      name: 'open 200 steps of 16',
      value: timeOf(20, () => readDocument(catalog, saved.rows, 'bench', 'none', readStubs)),
      unit: 'ms',
      target: 100,
    },
  ]
}
