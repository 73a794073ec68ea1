import { catalogFor } from '../look/catalog-for'
import type { Catalog } from '../look/facts/catalog'
import { NO_STUBS, type Stubs } from '../look/facts/stub'
import { freshStubs } from '../look/file/fresh-stubs'
import { parseLookText } from '../look/file/parse-look'
import { readStubs } from '../look/file/read-stubs'
import type { WrittenLook } from '../look/file/written-look'
import { sniff } from '../share/open/file-kind'
import { lookIn, PICTURE_LIMITS } from '../share/picture/picture-look'
import { quoted, type Refusal, refuse, refuseLook, refusePicture } from './answer'
import type { Command, GivenOption } from './command'
import { withMeasuredBags } from './measured-bags'
import { readBytes } from './read-file'

/** For every command that takes a look: files whose own things it knows as well. */
export const WITH_OPTION: Command['options'] = {
  with: {
    value: '<picture.png or look.json>',
    about: 'knows the own things in that file; may stand several times, the first that names a thing counts',
  },
}

const MOST_FILES = 64

/** The catalog with the own things of every file behind `--with`, or why one of them cannot be read. */
export async function catalogWith(
  catalog: Catalog,
  given: readonly GivenOption[],
): Promise<Catalog | Refusal> {
  const paths = given.filter(({ name }) => name === 'with').map(({ value }) => value)
  if (paths.length > MOST_FILES) return refuse('USAGE', `--with takes at most ${MOST_FILES} files.`)
  let whole = catalog
  for (const path of paths) {
    const max = PICTURE_LIMITS.bytes
    const bytes = await readBytes(path, max, refusePicture({ kind: 'too_large', what: 'picture', max }))
    if (!(bytes instanceof Uint8Array)) return bytes
    const kind = sniff(bytes)
    if (kind === 'png') {
      const read = lookIn(bytes)
      if (!read.ok) return refusePicture(read.problem)
      whole = await withThings(whole, read.look.stubs ?? NO_STUBS)
    } else if (kind === 'text') {
      const read = parseLookText(new TextDecoder().decode(bytes), readStubs)
      if (!read.ok) return refuseLook(read.problem)
      whole = await withThings(whole, read.look.stubs ?? NO_STUBS)
    } else return refuse('USAGE', `--with takes a PNG picture or a look as JSON; ${quoted(path)} is neither.`)
  }
  return whole
}

async function withThings(catalog: Catalog, stubs: Stubs): Promise<Catalog> {
  return catalogFor(await withMeasuredBags(catalog, stubs), { stubs })
}

/** A written look with the stubs of the own things that it names and the catalog knows. */
export function withStubs(catalog: Catalog, look: WrittenLook): WrittenLook {
  const used = [look.carrier, ...look.placements.map(({ charm }) => charm)]
  const stubs = freshStubs(catalog, look.stubs ?? NO_STUBS, used)
  return stubs.charms.size + stubs.carriers.size === 0 ? look : { ...look, stubs }
}
