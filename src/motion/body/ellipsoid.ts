import { type Quadruple, quatOf, rotateSym, type Sym, sym, type Triple } from '../vec'

/** A collision ellipsoid as it stands in a GLB's extras: meters, the piece's own frame. */
export interface Ellipsoid {
  readonly center: Triple
  readonly radii: Triple
  readonly rotation: Quadruple
}

/** R diag(r²) Rᵀ: five times the spread of an even solid's mass. */
export function shapeMatrix(ellipsoid: Ellipsoid): Sym {
  const [a, b, c] = ellipsoid.radii
  const squares = sym()
  squares.xx = a * a
  squares.yy = b * b
  squares.zz = c * c
  return rotateSym(sym(), quatOf(ellipsoid.rotation), squares)
}
