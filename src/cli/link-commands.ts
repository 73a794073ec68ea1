import type { Catalog } from '../look/facts/catalog'
import { parseLookText } from '../look/file/parse-look'
import { readStubs } from '../look/file/read-stubs'
import { serializeWritten } from '../look/file/serialize'
import type { WrittenLook } from '../look/file/written-look'
import { packAddress, readLink } from '../share/link/link'
import type { LeftOut } from '../share/link/link-code'
import { lookIn } from '../share/picture/picture-look'
import {
  type Answer,
  answer,
  quoted,
  type Refusal,
  refuse,
  refuseLink,
  refuseLook,
  refusePicture,
} from './answer'
import type { Command, GivenOption } from './command'
import { withStubs } from './with-option'
import { pointOf } from './written-point'

export const LINK_OPTIONS: Command['options'] = {
  base: {
    value: '<address>',
    about: 'the page that opens it; without one the fragment alone, `#l=…`, which any page of the app opens',
  },
}

/** The address in front of a link, empty for none, or why the one given is none. */
export function linkBase(given: readonly GivenOption[]): string | Refusal {
  const base = given.findLast(({ name }) => name === 'base')?.value
  if (base === undefined) return ''
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    return refuse('USAGE', `--base takes the address of a page, not ${quoted(base)}.`)
  const url = new URL(base)
  url.hash = ''
  return url.href
}

/** The link of a look given as JSON behind `base`, with the stubs of its own things; any page of the app opens what stands behind its address. */
export function linkCommand(catalog: Catalog, text: string, base = ''): Answer {
  const parsed = parseLookText(text, readStubs)
  if (!parsed.ok) return refuseLook(parsed.problem)
  const { url, leftOut } = packAddress(withStubs(catalog, parsed.look), base)
  const read = readLink(url)
  if (!read.ok) return refuseLink(read.problem)
  return { ok: true, line: url, ...(leftOut.length > 0 ? { note: noteOf(leftOut) } : {}) }
}

/** What has no room in a link, each kind with how often. */
const LEFT_OUT: Readonly<Record<LeftOut['kind'], string>> = {
  aside: 'charms set aside',
  inscriptions: 'charms’ words',
  coarse_outline: 'outlines of own charms but eight points of each',
  outline: 'outlines of own charms',
  stub: 'facts of own charms',
  credit: 'credits',
  caption: 'title and names',
  section: 'parts of a later release',
}

function noteOf(leftOut: readonly LeftOut[]): string {
  const kinds = [...new Set(leftOut.map(({ kind }) => kind))]
  const counted = kinds.map((kind) => {
    const count = leftOut.filter((one) => one.kind === kind).length
    return `${LEFT_OUT[kind]} (${count})`
  })
  return `A link has no room for all of this look. Left out: ${counted.join(', ')}. The file keeps them.`
}

/** A look from elsewhere in the form that every command reads. */
function plainOf(look: WrittenLook) {
  const plain = serializeWritten(look)
  const placements = plain.placements.map(({ charm, slot = '', ...wear }) => ({
    charm,
    slot,
    point: pointOf(slot),
    ...wear,
  }))
  return { ...plain, placements }
}

/** The look behind a link, as JSON. */
export function openCommand(text: string): Answer {
  const read = readLink(text)
  return read.ok ? answer(plainOf(read.look)) : refuseLink(read.problem)
}

/** The look inside a PNG, as JSON. */
export function openPicture(png: Uint8Array): Answer {
  const read = lookIn(png)
  return read.ok ? answer(plainOf(read.look)) : refusePicture(read.problem)
}
