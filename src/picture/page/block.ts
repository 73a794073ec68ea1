import type { CharmOutline } from '../../look/facts/charm-outline'
import type { CameraPreset } from '../../state/camera-view'
import type { FreeEdges } from '../studio/photo-request'
import type { Box } from './page'
import type { TextStyle } from './type-scale'

/** Colors by what they are for: ink that fades from `ink` over `soft`, `quiet` and `faint` to `line`; `on_photo` is dark or light, whichever reads on what was photographed there. */
export type Ink =
  | 'paper'
  | 'well'
  | 'track'
  | 'line'
  | 'faint'
  | 'quiet'
  | 'soft'
  | 'ink'
  | 'accent'
  | 'other_accent'
  | 'on_accent'
  | 'on_photo'

/** Which look of the content a photograph shows; `bare` is the main one's carrier with nothing on it. */
export type Subject = 'main' | 'other' | 'bare'

/** Numbered places on a carrier, in millimeters of its frame. */
export interface NumberedPlace {
  readonly n: number
  readonly mm: readonly [x: number, y: number, z: number]
}

export type MapView = 'front' | 'left' | 'right' | 'back'

/** The shape of a charm that is only told of, in its own proportions and colors. */
export interface ToldShape {
  readonly outline: CharmOutline
  readonly dimsMm: { readonly w: number; readonly h: number }
  /** What it is filled with, and its rim. */
  readonly hexes: readonly string[]
}

/** What is seen of a charm alone: the address of its picture, or what is told of it; null for nothing. */
export type CharmCutout = string | ToldShape | null

/** One thing on a page, in units of the page. Later ones lie over earlier ones. */
export type Block =
  | {
      readonly kind: 'photo'
      readonly box: Box
      readonly of: Subject
      /** Null for where the user's camera stands. */
      readonly preset: CameraPreset | null
      readonly edges: FreeEdges
    }
  | {
      readonly kind: 'map'
      readonly box: Box
      readonly view: MapView
      readonly places: readonly NumberedPlace[]
    }
  | {
      readonly kind: 'cutout'
      readonly box: Box
      readonly picture: CharmCutout
      /** Where in its box what is seen of it lies: `left` starts where the words below it do. */
      readonly align: 'left' | 'center'
    }
  | {
      readonly kind: 'rect'
      readonly box: Box
      readonly fill: Ink | null
      readonly stroke: Ink | null
      readonly radius: number
    }
  | { readonly kind: 'ring'; readonly box: Box; readonly share: number; readonly width: number }
  | {
      readonly kind: 'text'
      readonly box: Box
      readonly lines: readonly string[]
      readonly style: TextStyle
      readonly ink: Ink
      readonly align: 'left' | 'center' | 'right'
    }
  | {
      readonly kind: 'code'
      /** With its quiet zone. */
      readonly box: Box
      readonly modules: readonly (readonly boolean[])[]
    }

/** Blocks that belong together, laid out from the corner 0, 0. */
export interface Group {
  readonly blocks: readonly Block[]
  readonly width: number
  readonly height: number
}

export const NOTHING: Group = { blocks: [], width: 0, height: 0 }

const moved = (block: Block, dx: number, dy: number): Block => ({
  ...block,
  box: { ...block.box, x: block.box.x + dx, y: block.box.y + dy },
})

/** A piece's blocks with its corner at a place. */
export const at = (piece: Group, x: number, y: number): readonly Block[] =>
  piece.blocks.map((block) => moved(block, x, y))

/** One under the other, `gap` apart; what is empty takes no gap. */
export function column(pieces: readonly Group[], gap: number): Group {
  const blocks: Block[] = []
  let [width, height] = [0, 0]
  for (const piece of pieces) {
    if (piece.height === 0) continue
    if (height > 0) height += gap
    blocks.push(...at(piece, 0, height))
    height += piece.height
    width = Math.max(width, piece.width)
  }
  return { blocks, width, height }
}

/** Side by side, `gap` apart, aligned at the top or the middle; what is empty takes no gap. */
export function row(pieces: readonly Group[], gap: number, align: 'top' | 'middle' = 'top'): Group {
  const blocks: Block[] = []
  const height = Math.max(0, ...pieces.map((piece) => piece.height))
  let width = 0
  for (const piece of pieces) {
    if (piece.width === 0) continue
    if (width > 0) width += gap
    blocks.push(...at(piece, width, align === 'top' ? 0 : (height - piece.height) / 2))
    width += piece.width
  }
  return { blocks, width, height }
}
