/** A mutable point or direction; three's `Vector3` fits it. */
export interface Vec {
  x: number
  y: number
  z: number
}

/** A mutable unit quaternion; three's `Quaternion` fits it. */
export interface Quat {
  x: number
  y: number
  z: number
  w: number
}

/** A mutable symmetric 3×3 matrix. */
export interface Sym {
  xx: number
  yy: number
  zz: number
  xy: number
  xz: number
  yz: number
}

export type Triple = readonly [number, number, number]
export type Quadruple = readonly [number, number, number, number]

// Literals of the same keys share one hidden class with everybody's, and a single one whose `x` is no number has all of
// them boxed: a step then takes three times as long. Classes keep ours to ourselves.
class OwnVec implements Vec {
  x = 0
  y = 0
  z = 0
}

class OwnQuat implements Quat {
  x = 0
  y = 0
  z = 0
  w = 1
}

class OwnSym implements Sym {
  xx = 0
  yy = 0
  zz = 0
  xy = 0
  xz = 0
  yz = 0
}

export const vec = (x = 0, y = 0, z = 0): Vec => setVec(new OwnVec(), x, y, z)
export const quat = (x = 0, y = 0, z = 0, w = 1): Quat => setQuat(new OwnQuat(), x, y, z, w)
export const sym = (): Sym => new OwnSym()
export const quatOf = (t: Quadruple): Quat => normalize(quat(t[0], t[1], t[2], t[3]))

export function setVec(out: Vec, x: number, y: number, z: number): Vec {
  out.x = x
  out.y = y
  out.z = z
  return out
}

export function setQuat(out: Quat, x: number, y: number, z: number, w: number): Quat {
  out.x = x
  out.y = y
  out.z = z
  out.w = w
  return out
}

export function copyVec(out: Vec, from: Vec): Vec {
  out.x = from.x
  out.y = from.y
  out.z = from.z
  return out
}

export const copyQuat = (out: Quat, { x, y, z, w }: Quat): Quat => setQuat(out, x, y, z, w)

export const dot = (a: Vec, b: Vec): number => a.x * b.x + a.y * b.y + a.z * b.z

export function cross(out: Vec, a: Vec, b: Vec): Vec {
  return setVec(out, a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
}

/** Makes `q` a unit quaternion; a degenerate one becomes the identity. */
export function normalize(q: Quat): Quat {
  const length = Math.sqrt(q.x * q.x + q.y * q.y + q.z * q.z + q.w * q.w)
  const scale = length > 1e-12 ? 1 / length : 0
  q.x *= scale
  q.y *= scale
  q.z *= scale
  q.w = scale === 0 ? 1 : q.w * scale
  return q
}

/** `out = a · b` (b acts first); `out` may be `a` or `b`. */
export function multiply(out: Quat, a: Quat, b: Quat): Quat {
  const { x, y, z, w } = a
  const bx = b.x
  const by = b.y
  const bz = b.z
  const bw = b.w
  out.x = w * bx + x * bw + y * bz - z * by
  out.y = w * by + y * bw + z * bx - x * bz
  out.z = w * bz + z * bw + x * by - y * bx
  out.w = w * bw - x * bx - y * by - z * bz
  return out
}

/**
 * Sine and cosine of up to half a turn either way (radians), by their series: `Math.sin` may end in other bits on another
 * engine, sums and products do not. Right to 1e-15.
 */
export function sineAndCosine(x: number): readonly [number, number] {
  const half = x / 2
  const square = half * half
  let [sine, cosine] = [1, 1]
  for (let n = 22; n > 0; n -= 2) {
    sine = 1 - (sine * square) / (n * (n + 1))
    cosine = 1 - (cosine * square) / (n * (n - 1))
  }
  sine *= half
  return [2 * sine * cosine, 1 - 2 * sine * sine]
}

/** An angle (radians) less whole turns: at most half a turn either way. */
export const withinHalfTurn = (angle: number): number =>
  angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI) + 0.5)

/** A turn of `angle` radians (up to a whole one either way) about the plumb line. */
export function turnAbout(out: Quat, angle: number): Quat {
  const [sine, cosine] = sineAndCosine(angle / 2)
  return setQuat(out, 0, sine, 0, cosine)
}

/** The turn about the plumb line that makes +Z look as far along (x, z) as it can. */
export function turnTowards(out: Quat, x: number, z: number): Quat {
  const size = Math.sqrt(x * x + z * z)
  out.x = 0
  out.z = 0
  out.w = Math.sqrt(Math.max(0, (1 + z / size) / 2))
  out.y = Math.sqrt(Math.max(0, (1 - z / size) / 2)) * (x < 0 ? -1 : 1)
  return normalize(out)
}

/** `out = q v q⁻¹`; `out` may be `v`. */
export function rotate(out: Vec, q: Quat, v: Vec): Vec {
  const tx = 2 * (q.y * v.z - q.z * v.y)
  const ty = 2 * (q.z * v.x - q.x * v.z)
  const tz = 2 * (q.x * v.y - q.y * v.x)
  return setVec(
    out,
    v.x + q.w * tx + q.y * tz - q.z * ty,
    v.y + q.w * ty + q.z * tx - q.x * tz,
    v.z + q.w * tz + q.x * ty - q.y * tx,
  )
}

/** `out = q⁻¹ v q`; `out` may be `v`. */
export function rotateBack(out: Vec, q: Quat, v: Vec): Vec {
  const tx = 2 * (q.z * v.y - q.y * v.z)
  const ty = 2 * (q.x * v.z - q.z * v.x)
  const tz = 2 * (q.y * v.x - q.x * v.y)
  return setVec(
    out,
    v.x + q.w * tx - q.y * tz + q.z * ty,
    v.y + q.w * ty - q.z * tx + q.x * tz,
    v.z + q.w * tz - q.x * ty + q.y * tx,
  )
}

/** Turns `q` by the small rotation vector (x, y, z) in radians; the Cayley form, so `turnBetween` inverts it exactly. */
export function turnBy(q: Quat, x: number, y: number, z: number): void {
  const hx = 0.5 * x
  const hy = 0.5 * y
  const hz = 0.5 * z
  const qx = q.x
  const qy = q.y
  const qz = q.z
  const qw = q.w
  q.x = qx + hx * qw + hy * qz - hz * qy
  q.y = qy + hy * qw + hz * qx - hx * qz
  q.z = qz + hz * qw + hx * qy - hy * qx
  q.w = qw - hx * qx - hy * qy - hz * qz
  normalize(q)
}

/** The rotation vector that `turnBy` needs to get from `from` to `to`. */
export function turnBetween(out: Vec, from: Quat, to: Quat): Vec {
  const x = -to.w * from.x + to.x * from.w - to.y * from.z + to.z * from.y
  const y = -to.w * from.y + to.y * from.w - to.z * from.x + to.x * from.z
  const z = -to.w * from.z + to.z * from.w - to.x * from.y + to.y * from.x
  const w = to.w * from.w + to.x * from.x + to.y * from.y + to.z * from.z
  const scale = Math.abs(w) > 1e-6 ? 2 / w : 0
  return setVec(out, x * scale, y * scale, z * scale)
}

/** `out` is so far (0…1) on the shorter way from `p` to `q`; it may be either. */
export function mixQuat(out: Quat, p: Quat, q: Quat, share: number): Quat {
  const side = p.x * q.x + p.y * q.y + p.z * q.z + p.w * q.w < 0 ? -share : share
  for (const axis of ['x', 'y', 'z', 'w'] as const) out[axis] = (1 - share) * p[axis] + side * q[axis]
  return normalize(out)
}

/** Shortens `v` to at most `most`; what is no number becomes nothing. */
export function limit(v: Vec, most: number): void {
  const square = dot(v, v)
  if (square <= most * most) return
  const scale = Number.isFinite(square) ? most / Math.sqrt(square) : 0
  setVec(v, scale === 0 ? 0 : v.x * scale, scale === 0 ? 0 : v.y * scale, scale === 0 ? 0 : v.z * scale)
}

/** `out = M v`; `out` may be `v`. */
export function mulSym(out: Vec, m: Sym, v: Vec): Vec {
  return setVec(
    out,
    m.xx * v.x + m.xy * v.y + m.xz * v.z,
    m.xy * v.x + m.yy * v.y + m.yz * v.z,
    m.xz * v.x + m.yz * v.y + m.zz * v.z,
  )
}

/** vᵀ M v */
export function quadratic(m: Sym, v: Vec): number {
  return (
    m.xx * v.x * v.x +
    m.yy * v.y * v.y +
    m.zz * v.z * v.z +
    2 * (m.xy * v.x * v.y + m.xz * v.x * v.z + m.yz * v.y * v.z)
  )
}

/** `out = R(q) M R(q)ᵀ`; `out` must not be `m`. */
export function rotateSym(out: Sym, q: Quat, m: Sym): Sym {
  const { x, y, z, w } = q
  const a = 1 - 2 * (y * y + z * z)
  const b = 2 * (x * y - w * z)
  const c = 2 * (x * z + w * y)
  const d = 2 * (x * y + w * z)
  const e = 1 - 2 * (x * x + z * z)
  const f = 2 * (y * z - w * x)
  const g = 2 * (x * z - w * y)
  const h = 2 * (y * z + w * x)
  const i = 1 - 2 * (x * x + y * y)
  const ax = a * m.xx + b * m.xy + c * m.xz
  const ay = a * m.xy + b * m.yy + c * m.yz
  const az = a * m.xz + b * m.yz + c * m.zz
  const dx = d * m.xx + e * m.xy + f * m.xz
  const dy = d * m.xy + e * m.yy + f * m.yz
  const dz = d * m.xz + e * m.yz + f * m.zz
  const gx = g * m.xx + h * m.xy + i * m.xz
  const gy = g * m.xy + h * m.yy + i * m.yz
  const gz = g * m.xz + h * m.yz + i * m.zz
  out.xx = ax * a + ay * b + az * c
  out.xy = ax * d + ay * e + az * f
  out.xz = ax * g + ay * h + az * i
  out.yy = dx * d + dy * e + dz * f
  out.yz = dx * g + dy * h + dz * i
  out.zz = gx * g + gy * h + gz * i
  return out
}

/** `out = M⁻¹`, false where M is singular; `out` may be `m`. */
export function invertSym(out: Sym, m: Sym): boolean {
  const cxx = m.yy * m.zz - m.yz * m.yz
  const cxy = m.xz * m.yz - m.xy * m.zz
  const cxz = m.xy * m.yz - m.xz * m.yy
  const determinant = m.xx * cxx + m.xy * cxy + m.xz * cxz
  if (!(Math.abs(determinant) > 1e-60)) return false
  const k = 1 / determinant
  const yy = (m.xx * m.zz - m.xz * m.xz) * k
  const yz = (m.xy * m.xz - m.xx * m.yz) * k
  const zz = (m.xx * m.yy - m.xy * m.xy) * k
  out.xx = cxx * k
  out.xy = cxy * k
  out.xz = cxz * k
  out.yy = yy
  out.yz = yz
  out.zz = zz
  return true
}
