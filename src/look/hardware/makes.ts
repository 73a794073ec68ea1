/** What keeps its shape, bow and eye together. */
export type ClaspKind = 'lobster' | 'carabiner' | 'split_ring' | 'magnet_link'
/** What goes round a bar by itself. */
export type LoopKind = 'ball_chain' | 'cord' | 'strap'
/** What bends along its length. */
export type LineKind = 'links' | LoopKind

interface ClaspMake {
  /** From the bar in its bow to the wire that hangs from its eye. */
  readonly lengthMm: number
  /** As what touches it feels it. */
  readonly radiusMm: number
  readonly massG: number
}

interface LineMake {
  /** About how long a piece is that bends no more. */
  readonly pieceMm: number
  readonly radiusMm: number
  readonly kgPerM: number
  /** Bending stiffness in N·m². */
  readonly bends: number
}

export const CLASPS: Readonly<Record<ClaspKind, ClaspMake>> = {
  lobster: { lengthMm: 32.4, radiusMm: 2.2, massG: 3.5 },
  carabiner: { lengthMm: 46.4, radiusMm: 2.2, massG: 3.5 },
  split_ring: { lengthMm: 24.6, radiusMm: 2.2, massG: 3.5 },
  magnet_link: { lengthMm: 37.2, radiusMm: 2.2, massG: 3.5 },
}

export const LINES: Readonly<Record<LineKind, LineMake>> = {
  links: { pieceMm: 9, radiusMm: 2.2, kgPerM: 0.1, bends: 0 },
  ball_chain: { pieceMm: 9, radiusMm: 1.8, kgPerM: 0.05, bends: 2e-7 },
  cord: { pieceMm: 9, radiusMm: 1.6, kgPerM: 0.02, bends: 6e-7 },
  strap: { pieceMm: 11, radiusMm: 1.8, kgPerM: 0.08, bends: 1.5e-5 },
}

/** A snap strap from the bar to the wire that hangs from its ring. */
export const STRAP_MM = 40
