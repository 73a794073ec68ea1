import { writtenCaption } from '../look/caption'
import { parseLookText } from '../look/file/parse'
import { writtenWear } from '../look/file/serialize'
import type { WrittenLook } from '../look/file/written-look'
import { linkFragment, readLink } from '../share/link/link'
import { lookIn } from '../share/picture/picture-look'
import { type Answer, answer, refuseLink, refuseLook, refusePicture } from './answer'
import { pointOf } from './written-point'

/** The link fragment of a look given as JSON; any page of the app opens it. */
export function linkCommand(text: string): Answer {
  const parsed = parseLookText(text)
  if (!parsed.ok) return refuseLook(parsed.problem)
  const fragment = linkFragment(parsed.look)
  const read = readLink(fragment)
  return read.ok ? { ok: true, line: fragment } : refuseLink(read.problem)
}

/** A look from elsewhere in the form that every command reads. */
function plainOf({ carrier, colorway, placements, ...caption }: WrittenLook) {
  const bench = placements
    .filter(({ benched, slot }) => benched || slot === null)
    .map((one) => ({
      charm: one.charm,
      ...(one.slot === null ? {} : { wanted: one.slot }),
      ...writtenWear(one),
    }))
  return {
    format: 'dangle-look',
    version: 1,
    ...writtenCaption(caption),
    carrier,
    colorway,
    placements: placements.flatMap((one) =>
      one.benched || one.slot === null
        ? []
        : [{ charm: one.charm, slot: one.slot, point: pointOf(one.slot), ...writtenWear(one) }],
    ),
    ...(bench.length > 0 ? { bench } : {}),
  }
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
