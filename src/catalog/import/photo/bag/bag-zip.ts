import type { BagSurface } from '../../../../look/facts/bag-surface'
import type { BodyMesh, Vector } from '../body/mesh/body-mesh'
import type { SeamPlace } from './bag-shell'
import { type BandPlace, sweptBand } from './swept-band'

/** Where on the side it runs: 0 in the middle, 1 at the front's seam; down to this share of the height. */
const ALONG = 0.42
const DOWN_TO = 0.4
const TAPE = { wide: 14, thick: 1.2 }
const TEETH = { wide: 2.8, thick: 2.4 }
/** A place is left out where it is nearer than this to the one before, mm. */
const APART = 7

/** The zip that a bag is opened by, over its upper side; none where its side is too narrow for one. */
export function bagZip(
  seams: readonly (readonly SeamPlace[])[],
  { seam }: BagSurface,
  height: number,
): readonly { readonly tape: BodyMesh; readonly teeth: BodyMesh }[] {
  const [longest = []] = [...seams].sort((one, other) => other.length - one.length)
  const low = longest.findIndex(
    ({ at }, k) =>
      at[1] <= DOWN_TO * height && (longest[(k + 1) % longest.length]?.at[1] ?? 0) > DOWN_TO * height,
  )
  if (low < 0 || seam.depthAt(height / 2) < 1.6 * TAPE.wide) return []
  const line: { readonly at: Vector; readonly outward: Vector }[] = []
  for (let k = 1; k < longest.length; k++) {
    const { at, outward } = longest[(low + k) % longest.length] as SeamPlace
    if (at[1] <= DOWN_TO * height) break
    const [ox, oy] = outward
    const out = seam.insetMm * (1 - ALONG * ALONG)
    const place: Vector = [at[0] + ox * out, at[1] + oy * out, ALONG * seam.depthAt(at[1] + oy * out)]
    const [px, py] = line.at(-1)?.at ?? [1e9, 0]
    if ((place[0] - px) * (place[0] - px) + (place[1] - py) * (place[1] - py) < APART * APART) continue
    line.push({ at: place, outward: [ox, oy, 0] })
  }
  if (line.length < 4) return []
  const band = ({ wide, thick }: typeof TAPE, over: number): BodyMesh =>
    sweptBand(
      line.map(
        ({ at, outward }): BandPlace => ({
          at: [at[0] + outward[0] * over, at[1] + outward[1] * over, at[2]],
          wide,
          thick,
        }),
      ),
      [0, 0, 1],
    )
  return [{ tape: band(TAPE, 0.5), teeth: band(TEETH, 1) }]
}
