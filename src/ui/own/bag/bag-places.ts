import { BAG_LIMITS, type BagPlace, type BagPlaceKind } from '../../../look/facts/bag-stub'
import { type AnchorId, anchorId } from '../../../look/ids'
import type { BuiltBag, TappedPlace } from '../../../state/own/bag/bag-builder'

type Places = readonly TappedPlace[]

const within = (share: number): number => Math.round(1000 * Math.max(0, Math.min(1, share))) / 1000

function freeId(places: Places): AnchorId {
  const taken = new Set(places.map(({ id }) => id))
  for (let n = 1; ; n++) {
    const id = anchorId(`place_${n}`)
    if (!taken.has(id)) return id
  }
}

/** The places with one more, the last; the same where there are enough. */
export function withPlace(places: Places, kind: BagPlaceKind, u: number, v: number): Places {
  if (places.length >= BAG_LIMITS.places.max) return places
  return [...places, { id: freeId(places), kind, u: within(u), v: within(v), mirrorOf: null }]
}

/** One of a pair that is moved takes its mirror along, which is as far from the middle. */
export function withMoved(places: Places, id: AnchorId, u: number, v: number, middle: number): Places {
  const moved = places.find((place) => place.id === id)
  return places.map((place) => {
    if (place.id === id) return { ...place, u: within(u), v: within(v) }
    return place.id === moved?.mirrorOf ? { ...place, u: within(2 * middle - u), v: within(v) } : place
  })
}

/** What one of a pair is, the other is. */
export function withPlaceKind(places: Places, id: AnchorId, kind: BagPlaceKind): Places {
  return places.map((place) => (place.id === id || place.mirrorOf === id ? { ...place, kind } : place))
}

export function withoutPlace(places: Places, id: AnchorId): Places {
  return places
    .filter((place) => place.id !== id)
    .map((place) => (place.mirrorOf === id ? { ...place, mirrorOf: null } : place))
}

/** The places with the mirror of one, the two of them a pair; the same where it has one, or there are enough. */
export function withMirror(places: Places, id: AnchorId, middle: number): Places {
  const of = places.find((place) => place.id === id)
  if (!of || of.mirrorOf !== null) return places
  const more = withPlace(places, of.kind, 2 * middle - of.u, of.v)
  const other = more.at(-1)
  if (more === places || !other) return places
  return more.map((place) => {
    if (place.id === id) return { ...place, mirrorOf: other.id }
    return place.id === other.id ? { ...place, mirrorOf: id } : place
  })
}

interface Turn {
  readonly photo: { readonly width: number; readonly height: number }
  /** Degrees clockwise. */
  readonly from: number
  readonly to: number
}

/** The places of a photo that is straightened otherwise: they stay on what they were tapped on. */
export function turnedPlaces(places: Places, { photo, from, to }: Turn): Places {
  const [before, after] = [straightSides(photo, from), straightSides(photo, to)]
  const angle = ((to - from) * Math.PI) / 180
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  return places.map((place) => {
    const [x, y] = [(place.u - 0.5) * before.width, (place.v - 0.5) * before.height]
    return {
      ...place,
      u: within((x * cosine - y * sine) / after.width + 0.5),
      v: within((x * sine + y * cosine) / after.height + 0.5),
    }
  })
}

function straightSides({ width, height }: Turn['photo'], degrees: number) {
  const angle = (degrees * Math.PI) / 180
  const [cosine, sine] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  return { width: width * cosine + height * sine, height: width * sine + height * cosine }
}

/** The places of a stub on the cover again that its outline was taken from. */
export const onCover = (places: readonly BagPlace[], box: BuiltBag['box']): Places =>
  places.map(({ id, kind, u, v, mirrorOf }) => ({
    ...{ id, kind, mirrorOf },
    u: within(box.u + u * box.w),
    v: within(box.v + v * box.h),
  }))
