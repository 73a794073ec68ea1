export const CAMERA_PRESETS = ['three_quarter', 'front', 'left', 'right', 'back', 'top', 'worn'] as const
export type CameraPreset = (typeof CAMERA_PRESETS)[number]

/**
 * Where the camera was last asked to look; `n` grows with each request so that asking twice moves twice. By hand is where
 * the user has moved it since.
 */
export type CameraRequest =
  | { readonly kind: 'preset'; readonly preset: CameraPreset; readonly n: number }
  | { readonly kind: 'anchor'; readonly anchor: string; readonly n: number }
  | { readonly kind: 'by_hand'; readonly n: number }

/** What panels cover of the stage, in CSS pixels from each edge. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}
