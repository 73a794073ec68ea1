import type { DirectionalLight, Object3D, Scene } from 'three'

/** A scene under a key light that throws shadows. */
export interface LitScene {
  readonly scene: Scene
  readonly key: DirectionalLight
  /** How many meters below the look's lowest the floor lies that takes its shadows; null without one. */
  readonly floor: number | null
}

/** The stage as it is lit. */
export interface LitStage extends LitScene {
  /** The look's largest extent in meters. */
  readonly reach: number
  /** The shadows of the key light that are drawn on the floor. */
  readonly casts: readonly Object3D[]
}
