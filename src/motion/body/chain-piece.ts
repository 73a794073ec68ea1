/** One stiff piece of the hardware between an anchor and a body; what bends does so where pieces meet. */
export interface ChainPiece {
  readonly lengthM: number
  /** Half as thick as what it collides with. */
  readonly radiusM: number
  readonly massKg: number
  /** Bending stiffness at its upper end, N m²; 0 of links, which turn freely. */
  readonly bends: number
}

/** What is shorter (m) would rattle too quickly to be seen or stepped. */
export const LEAST_PIECE = 0.003

/** From where the chain begins to where the body hangs, m. */
export const chainLength = (chain: readonly ChainPiece[]): number =>
  chain.reduce((sum, { lengthM }) => sum + lengthM, 0)
