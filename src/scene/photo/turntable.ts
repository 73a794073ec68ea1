import { Quaternion } from 'three'
import { swingLoop } from '../../motion/loop'
import type { CharmPose } from '../../motion/pose'
import { settle } from '../../motion/simulation'
import { PhotoError, type RenderTurntable, type Turn, type Watch } from '../../picture/studio/photo-request'
import { type Canvas, newCanvas, type Pen, penOf } from '../../share/picture/canvas'
import { pictureViewfinder } from '../camera/viewfinder'
import { isOn } from '../charm/glow'
import { spinnersOf } from '../charm/moving-parts'
import { detailFur } from '../fur/fur-detail'
import { loadEnvironment } from '../light/environment'
import { buildOutfit } from '../outfit/build-outfit'
import type { Outfit } from '../outfit/outfit'
import { createAccumulator } from './accumulate'
import { aliveRenderer } from './alive-renderer'
import { openFrameReader } from './frame-reader'
import { buildSet } from './photo-set'
import { outlineToShow, viewAround } from './photo-view'
import type { PhotoStage } from './photograph'

/** From a little above, as one looks at a thing on a turntable. */
const HEADING = { azimuth: 0, polar: (81 * Math.PI) / 180 }
/** The first frame shows the look from where the stage does at first, in radians. */
const FIRST = -(32 * Math.PI) / 180
const SHARP = { pixel: [0, 0], lens: [0, 0], focus: 1 } as const

/** Films a look that turns once around in front of a camera that stands; the light stands too. */
export async function shootFilm(
  { live, models: wardrobe }: PhotoStage,
  turn: Turn,
  onFrame: Parameters<RenderTurntable>[1],
  { signal, onProgress }: Watch = {},
): Promise<void> {
  const { size, seconds, framesPerSecond } = turn
  const count = Math.max(1, Math.round(seconds * framesPerSecond))
  const renderer = await aliveRenderer(live, signal)
  const environment = wardrobe.quality === 'high' ? await loadEnvironment(turn.light) : null
  const outfit = await buildOutfit(turn.look, turn.light, wardrobe, () => null)
  try {
    settle(outfit.swing)
    const loop = swingLoop(outfit.swing, seconds, count)
    signal?.throwIfAborted()
    const view = viewAround(turned(await outlineToShow(outfit, undefined, wardrobe)), HEADING, turn)
    const { focal } = pictureViewfinder(size, turn.edges, turn.focalMm)
    detailFur(outfit.charms.values(), view.position, focal, wardrobe.quality === 'high' ? Infinity : 0)
    const set = buildSet(renderer, outfit, turn, wardrobe.quality, environment)
    const shutter = openFrameReader(renderer, set, size)
    const canvas = newCanvas(size.width, size.height)
    const pen = penTo(canvas)
    const gather = createAccumulator(size, 1, 'code')
    const spin = spinnerOf(outfit, seconds, count)
    try {
      for (const [index, poses] of loop.entries()) {
        signal?.throwIfAborted()
        for (const [slot, { pose }] of outfit.charms) adopt(pose, poses.get(slot))
        outfit.place()
        if (index > 0) spin()
        set.turnTo(FIRST + (index / count) * 2 * Math.PI)
        set.shadows.due = true
        gather.clear()
        for (const part of shutter.parts) gather.add(await shutter.draw(view, part, SHARP), part)
        pen.putImageData(new ImageData(gather.develop(), size.width, size.height), 0, 0)
        await onFrame(canvas, index)
        onProgress?.((index + 1) / count)
      }
    } finally {
      shutter.dispose()
      set.dispose()
    }
  } finally {
    outfit.dispose()
  }
}

/** The points of something that turns once around. */
const turned = (points: Outfit['outline']): Outfit['outline'] =>
  points.flatMap(([x, y, z]) => {
    const radius = Math.hypot(x, z)
    return [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
      const angle = (eighth * Math.PI) / 4
      return [radius * Math.cos(angle), y, radius * Math.sin(angle)] as const
    })
  })

function adopt(pose: CharmPose, next: CharmPose | undefined): void {
  if (!next) return
  const pairs = [
    [pose.anchor, next.anchor],
    [pose.body, next.body],
    ...pose.pieces.map((piece, index) => [piece, next.pieces[index] ?? piece] as const),
  ] as const
  for (const [to, from] of pairs) {
    Object.assign(to.position, from.position)
    Object.assign(to.quaternion, from.quaternion)
  }
}

/** Turns everything that spins by one frame, in whole turns a loop. */
function spinnerOf({ charms }: Outfit, seconds: number, count: number): () => void {
  const spinning = [...charms.values()].flatMap(({ piece, hung }) =>
    isOn(hung.state, piece.charm.states)
      ? spinnersOf(piece).map(({ node, axis, turnsPerSecond }) => {
          const angle = (Math.round(turnsPerSecond * seconds) * 2 * Math.PI) / count
          return { node, turn: new Quaternion().setFromAxisAngle(axis, angle) }
        })
      : [],
  )
  return () => {
    for (const { node, turn } of spinning) node.quaternion.multiply(turn)
  }
}

/** A canvas without a pen is one that is too large to be had. */
function penTo(canvas: Canvas): Pen {
  try {
    return penOf(canvas)
  } catch {
    throw new PhotoError('too_large')
  }
}
