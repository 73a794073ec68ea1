declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type CharmId = Id<'charm'>
export type CarrierId = Id<'carrier'>
export type ColorwayId = Id<'colorway'>
export type AnchorId = Id<'anchor'>
export type MechanismId = Id<'mechanism'>
/** A place for one charm: an anchor, its 2nd place, or a ring of a hub that hangs there (`comp_strap_l/2`, `strap_ring_l/h1`). */
export type SlotId = Id<'slot'>

export const charmId = (text: string): CharmId => text as CharmId
export const carrierId = (text: string): CarrierId => text as CarrierId
export const colorwayId = (text: string): ColorwayId => text as ColorwayId
export const anchorId = (text: string): AnchorId => text as AnchorId
export const mechanismId = (text: string): MechanismId => text as MechanismId
