import { Vector3 } from 'three'
import { anchorOfSlot } from '../../look/slot'
import type { Planner } from '../../state/planner/planner'
import { toPixels } from '../camera/projection'
import type { LiveState } from '../live-state'
import { createModelCache, type ModelCache } from '../models/model-cache'
import type { HungCharm } from '../outfit/hung-charm'
import type { Outfit } from '../outfit/outfit'
import { isSaving } from '../still/quick-enough'
import type { CharmParts } from './charm-parts'
import { showByFiner } from './finer-model'

/** From this height of its body in the picture on, in CSS pixels, a charm is seen from near wherever the camera was sent. */
export const NEAR_PX = 320
/** It stays so until it is this much smaller than it was. */
const LEFT = 0.6

/** A charm with a finer model, as the picture shows it. */
interface SeenCharm {
  /** Height of its body in CSS pixels, 0 out of the picture. */
  readonly px: number
  /** The camera was turned to where it hangs. */
  readonly focused: boolean
}

/**
 * Which charm is seen from near, null for none: the one that the camera was turned to, else the one that stays so (`kept`,
 * and how tall it was at most), else the tallest that is tall enough.
 */
export function seenFromNear<Seen extends SeenCharm>(
  charms: readonly Seen[],
  kept: { readonly charm: Seen; readonly px: number } | null,
): Seen | null {
  const tallest = (of: readonly Seen[]): Seen | null =>
    of.reduce<Seen | null>((best, one) => (best && best.px >= one.px ? best : one), null)
  const focused = tallest(charms.filter((one) => one.focused && one.px > 0))
  if (focused) return focused
  if (kept && kept.charm.px >= kept.px * LEFT) return kept.charm
  return tallest(charms.filter(({ px }) => px >= NEAR_PX))
}

/** What close-ups need of the stage. */
export interface CloseUpRoom {
  readonly live: LiveState
  readonly planner: Pick<Planner, 'store'>
  /** Where the models are that charms were taken apart from. */
  readonly cache: Pick<ModelCache, 'loaded'>
  /** Opens a cache for the finer models; for as long as one is seen. */
  readonly open?: () => Pick<ModelCache, 'load' | 'retain'>
  /** Whether somebody wants less fetched. */
  readonly saves?: () => boolean
}

interface CloseUps {
  /** The stage was drawn. */
  readonly look: () => void
  readonly dispose: () => void
}

interface CloseUp {
  readonly piece: CharmParts
  px: number
  /** Shows it by its own model again and lets go of the finer one. */
  leave: () => void
}

interface Near extends SeenCharm {
  readonly piece: CharmParts
}

/** Shows the charm that one looks at from near by its finer model, which is fetched then and forgotten after. */
export function watchCloseUps({
  live,
  planner,
  cache,
  open = createModelCache,
  saves = isSaving,
}: CloseUpRoom): CloseUps {
  let now: CloseUp | null = null

  const hangs = (piece: CharmParts): boolean =>
    [...(live.outfit?.charms.values() ?? [])].some((charm) => charm.piece === piece)

  const leave = () => {
    now?.leave()
    now = null
  }

  const approach = (piece: CharmParts, px: number, url: string) => {
    const mine: CloseUp = { piece, px, leave: () => {} }
    now = mine
    const near = open()
    near.load(url).then(
      (finer) => {
        const own = piece.charm.model && cache.loaded(piece.charm.model.glb)
        if (now !== mine || !own || !hangs(piece)) return
        const giveBack = near.retain(url)
        const back = showByFiner(piece, own, finer)
        mine.leave = () => {
          // What was taken down meanwhile is not drawn any more.
          if (hangs(piece)) back()
          giveBack()
          redraw(live)
        }
        redraw(live)
      },
      // It goes on being seen as it is.
      () => undefined,
    )
  }

  return {
    look() {
      const { outfit } = live
      if (!outfit || (now && !hangs(now.piece))) leave()
      if (!outfit || (!now && saves())) return
      const { camera } = planner.store.getState()
      const seen = seenIn(outfit, live, camera.kind === 'anchor' ? camera.anchor : null)
      const kept = seen.find(({ piece }) => piece === now?.piece)
      const next = seenFromNear(seen, now && kept ? { charm: kept, px: now.px } : null)
      if (now && next?.piece === now.piece) {
        now.px = Math.max(now.px, next.px)
        return
      }
      leave()
      const url = next?.piece.charm.model?.closeUp
      if (next && url) approach(next.piece, next.px, url)
    },
    dispose: leave,
  }
}

function redraw({ draw, renderer }: LiveState): void {
  if (renderer) renderer.shadowMap.needsUpdate = true
  draw()
}

const middle = new Vector3()

/** The charms that have a finer model, as the stage shows them; `anchor` is what the camera was turned to. */
function seenIn(outfit: Outfit, live: LiveState, anchor: string | null): readonly Near[] {
  const { size, camera, viewfinder } = live
  if (!camera) return []
  return [...outfit.charms].flatMap(([slot, { piece, pose }]) => {
    if (!piece.charm.model?.closeUp) return []
    const { x, y, z } = pose.body.position
    const at = toPixels(live, middle.set(x, y, z))
    const inside = at && at.x >= 0 && at.x <= size.width && at.y >= 0 && at.y <= size.height
    const px = inside ? heightPx(piece, camera.position.distanceTo(middle), viewfinder.focal) : 0
    return [{ piece, px, focused: anchorOfSlot(slot) === anchor }]
  })
}

/** Height of a charm's body; `focal` is the pixels that a meter at one meter takes. */
const heightPx = ({ charm }: CharmParts, far: number, focal: number): number =>
  ((charm.dimsMm.h / 1000) * focal) / Math.max(far, 0.02)

/** As many charms of a picture are shown by their finer models. */
const MOST_IN_PICTURE = 2

/** Shows the tallest charms of an outfit apart from the stage by their finer models, as seen from `eye`; gives back how to let go of them. */
export async function showNear(
  charms: Iterable<HungCharm>,
  { eye, focal, cache }: { readonly eye: Vector3; readonly focal: number; readonly cache: ModelCache },
): Promise<() => void> {
  if (isSaving()) return () => {}
  const near = createModelCache()
  const tall = [...charms]
    .map(({ piece, pose }) => {
      const { x, y, z } = pose.body.position
      return { piece, px: heightPx(piece, eye.distanceTo(middle.set(x, y, z)), focal) }
    })
    .filter(({ piece, px }) => piece.charm.model?.closeUp && px >= NEAR_PX)
    .toSorted((a, b) => b.px - a.px)
    .slice(0, MOST_IN_PICTURE)
  const done = await Promise.all(
    tall.map(async ({ piece }) => {
      const { model } = piece.charm
      const own = model && cache.loaded(model.glb)
      // What does not come is photographed as it hangs.
      const finer = model?.closeUp ? await near.load(model.closeUp).catch(() => null) : null
      if (!own || !finer || !model?.closeUp) return () => {}
      showByFiner(piece, own, finer)
      return near.retain(model.closeUp)
    }),
  )
  return () => {
    for (const giveBack of done) giveBack()
  }
}
