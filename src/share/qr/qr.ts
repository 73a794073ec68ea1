import { type ErrorCorrection, encodeQR } from 'qr'
import { NO_CAPTION } from '../../look/caption'
import { asWritten } from '../../look/file/serialize'
import type { WrittenLook } from '../../look/file/written-look'
import type { Look } from '../../look/look'
import { linkTo } from '../link/link'
import { inDetail, OUTLINE_DETAILS, type OutlineDetail } from '../link/outline-detail'

/** Beyond it a code takes more of a picture than it is worth. */
export const QR_LIMITS = { characters: 300 } as const

/** A QR code: rows of modules, true is dark. The quiet zone of 4 modules around it is the drawer's. */
export interface QrCode {
  readonly modules: readonly (readonly boolean[])[]
  /** What it says. */
  readonly url: string
  /** What had to stay behind so that it is small enough; the chunk and the whole link still carry it. */
  readonly leftOut: 'nothing' | 'aside_and_words' | 'credits' | 'caption'
  /** How much of the outlines of own charms it tells. */
  readonly outlines: OutlineDetail
}

const LEVELS: readonly ErrorCorrection[] = ['high', 'quartile']

/** The package draws at least one module of quiet zone around a code. */
const bare = (text: string, ecc: ErrorCorrection): QrCode['modules'] =>
  encodeQR(text, 'raw', { ecc, border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))

/** As small as medium correction allows, then as robust as that size allows. */
function drawn(url: string): QrCode['modules'] {
  const smallest = bare(url, 'medium')
  return LEVELS.map((ecc) => bare(url, ecc)).find(({ length }) => length <= smallest.length) ?? smallest
}

const terse = (look: WrittenLook): WrittenLook => ({
  ...look,
  placements: look.placements.filter(({ benched }) => !benched).map((one) => ({ ...one, inscriptions: {} })),
})

/** The look with less and less of what is not seen. */
function shorter(
  look: WrittenLook,
): readonly { readonly say: WrittenLook; readonly leftOut: QrCode['leftOut'] }[] {
  const short = terse(look)
  return [
    { say: look, leftOut: 'nothing' },
    { say: short, leftOut: 'aside_and_words' },
    { say: { ...short, ...NO_CAPTION, title: short.title }, leftOut: 'credits' },
    { say: { ...short, ...NO_CAPTION }, leftOut: 'caption' },
  ]
}

/**
 * The link of a look as a code to be drawn in a picture, `mostModules` wide at most: as much of the look as fits, outlines
 * of own charms with eight points or not at all before anything else is left out. Null when even what hangs has no room.
 */
export function qrOf(
  look: Look | WrittenLook,
  pageUrl: string,
  mostModules = Number.POSITIVE_INFINITY,
): QrCode | null {
  for (const { say, leftOut } of shorter('placed' in look ? asWritten(look) : look)) {
    for (const outlines of OUTLINE_DETAILS) {
      const { look: told, less } = inDetail(say, outlines)
      if (outlines !== 'whole' && less.length === 0) continue
      const url = linkTo(told, pageUrl)
      if (url.length > QR_LIMITS.characters) continue
      const modules = drawn(url)
      if (modules.length <= mostModules) return { modules, url, leftOut, outlines }
    }
  }
  return null
}
