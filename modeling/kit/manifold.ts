import load, { type CrossSection as Section } from 'manifold-3d'

const wasm = await load()
wasm.setup()

/** Solid booleans and level sets. */
export const Manifold = wasm.Manifold
/** 2D outlines: booleans, offsets, hulls (Clipper2), in millimeters. */
export const CrossSection = wasm.CrossSection
export type Outline = Section
