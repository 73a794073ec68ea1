import { parseLookText } from '../look/parse'
import { writtenManner } from '../look/serialize'
import { linkFragment, readLink } from '../share/link'
import { type Answer, answer, refuseLink, refuseLook } from './answer'
import { pointOf } from './written-point'

/** The link fragment of a look given as JSON; any page of the app opens it. */
export function linkCommand(text: string): Answer {
  const parsed = parseLookText(text)
  if (!parsed.ok) return refuseLook(parsed.problem)
  const fragment = linkFragment(parsed.look)
  const read = readLink(fragment)
  return read.ok ? { ok: true, line: fragment } : refuseLink(read.problem)
}

/** The look behind a link, as JSON that every command reads. */
export function openCommand(text: string): Answer {
  const read = readLink(text)
  if (!read.ok) return refuseLink(read.problem)
  const { carrier, colorway, placements } = read.look
  const bench = placements
    .filter(({ benched, slot }) => benched || slot === null)
    .map((one) => ({
      charm: one.charm,
      ...(one.slot === null ? {} : { wanted: one.slot }),
      ...writtenManner(one),
    }))
  return answer({
    format: 'dangle-look',
    version: 1,
    carrier,
    colorway,
    placements: placements.flatMap((one) =>
      one.benched || one.slot === null
        ? []
        : [{ charm: one.charm, slot: one.slot, point: pointOf(one.slot), ...writtenManner(one) }],
    ),
    ...(bench.length > 0 ? { bench } : {}),
  })
}
