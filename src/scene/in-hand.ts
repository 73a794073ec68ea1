/** What the stage shows of a charm in hand: a module of its own, as nothing of it is in the first picture. */
export { HeldCharm } from './charm/held-charm'
export { AnchorMarkers } from './pointer/anchor-markers'
