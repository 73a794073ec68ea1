import type { Catalog } from '../look/facts/catalog'
import { parseLookText } from '../look/file/parse'
import { serializeWritten } from '../look/file/serialize'
import type { WrittenLook } from '../look/file/written-look'
import { linkFragment, readLink } from '../share/link/link'
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
  base: { value: '<address>', about: 'the page that opens it; without one, what stands behind its address' },
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
  const parsed = parseLookText(text)
  if (!parsed.ok) return refuseLook(parsed.problem)
  const fragment = linkFragment(withStubs(catalog, parsed.look))
  const read = readLink(fragment)
  return read.ok ? { ok: true, line: `${base}${fragment}` } : refuseLink(read.problem)
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
