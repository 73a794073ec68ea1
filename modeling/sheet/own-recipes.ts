import type { GroundKind } from '../../bench/cut-out/grounds'
import type { OwnKind } from '../../src/catalog/import/photo/body/recipe'
import type { ArtworkName } from './drawn-artwork'

/** A charm that somebody makes of a picture. */
export interface OwnRecipe {
  readonly name: string
  readonly picture:
    | {
        readonly kind: 'photo'
        readonly thing: string
        readonly ground: GroundKind
        /** Whether a finger goes round the thing first. */
        readonly loop: boolean
      }
    | { readonly kind: 'artwork'; readonly artwork: ArtworkName }
  readonly kind: OwnKind
  readonly heightMm: number
  readonly mechanism: string
  readonly tone?: string
  readonly pileMm?: number
}

const alone = (thing: string, ground: GroundKind) => ({ kind: 'photo', thing, ground, loop: false }) as const
const looped = (thing: string, ground: GroundKind) => ({ kind: 'photo', thing, ground, loop: true }) as const
const drawn = (artwork: ArtworkName) => ({ kind: 'artwork', artwork }) as const

/** Twenty charms over all kinds, of things on all grounds. */
export const OWN_RECIPES: readonly OwnRecipe[] = [
  {
    name: 'bear',
    picture: looped('pl-bear-mossbutton', 'wood'),
    kind: 'plush',
    heightMm: 110,
    mechanism: 'cord_loop',
  },
  {
    name: 'chick',
    picture: alone('pl-chick-pocket', 'paper'),
    kind: 'plush',
    heightMm: 80,
    mechanism: 'cord_loop',
  },
  {
    name: 'fox',
    picture: looped('pl-fox-emberling', 'hand'),
    kind: 'plush',
    heightMm: 100,
    mechanism: 'swivel_lobster',
    pileMm: 3,
  },
  {
    name: 'bunny',
    picture: looped('pl-bunny-cloudlop', 'fabric'),
    kind: 'plush',
    heightMm: 120,
    mechanism: 'ball_chain',
  },
  {
    name: 'loaf cat',
    picture: looped('pl-cat-loaf', 'clutter'),
    kind: 'plush',
    heightMm: 60,
    mechanism: 'cord_loop',
    pileMm: 1,
  },
  {
    name: 'axolotl',
    picture: alone('fi-axo-wave', 'paper'),
    kind: 'figure',
    heightMm: 55,
    mechanism: 'ball_chain',
  },
  {
    name: 'robot',
    picture: looped('fi-robot-cubit', 'wood'),
    kind: 'figure',
    heightMm: 60,
    mechanism: 'swivel_lobster',
  },
  {
    name: 'mushroom',
    picture: looped('fi-mushroom-clerk', 'clutter'),
    kind: 'figure',
    heightMm: 45,
    mechanism: 'split_ring',
  },
  {
    name: 'drawn cat',
    picture: drawn('cat'),
    kind: 'acrylic',
    heightMm: 60,
    mechanism: 'ball_chain',
  },
  {
    name: 'drawn sprout',
    picture: drawn('sprout'),
    kind: 'acrylic',
    heightMm: 70,
    mechanism: 'swivel_lobster',
  },
  {
    name: 'captain',
    picture: alone('ac-kite-captain', 'paper'),
    kind: 'acrylic',
    heightMm: 65,
    mechanism: 'ball_chain',
  },
  {
    name: 'otter',
    picture: looped('pl-otter-handle', 'fabric'),
    kind: 'acrylic',
    heightMm: 60,
    mechanism: 'split_ring',
  },
  {
    name: 'dragon',
    picture: looped('pl-dragon-pillar', 'clutter'),
    kind: 'badge',
    heightMm: 58,
    mechanism: 'ball_chain',
  },
  {
    name: 'tiger',
    picture: looped('fi-tiger-porch', 'wood'),
    kind: 'badge',
    heightMm: 44,
    mechanism: 'split_ring',
  },
  {
    name: 'club badge',
    picture: alone('ac-badge-club', 'paper'),
    kind: 'badge',
    heightMm: 58,
    mechanism: 'pin_back',
  },
  {
    name: 'sign coin',
    picture: looped('me-sign-coin', 'wood'),
    kind: 'metal',
    heightMm: 32,
    mechanism: 'split_ring',
    tone: 'gold',
  },
  {
    name: 'comet',
    picture: looped('me-pin-comet', 'fabric'),
    kind: 'metal',
    heightMm: 30,
    mechanism: 'swivel_lobster',
    tone: 'gold',
  },
  {
    name: 'stars',
    picture: looped('me-lace-stars', 'hand'),
    kind: 'metal',
    heightMm: 40,
    mechanism: 'ball_chain',
    tone: 'silver',
  },
  {
    name: 'peony',
    picture: alone('ar-peony-velvet', 'paper'),
    kind: 'flat',
    heightMm: 60,
    mechanism: 'cord_loop',
  },
  {
    name: 'frog',
    picture: looped('ar-frog-yarn', 'hand'),
    kind: 'flat',
    heightMm: 70,
    mechanism: 'cord_loop',
  },
]
