import * as THREE from 'three'
import { CrossSection, type Outline } from './manifold'
import type { Sdf } from './sdf'
import { at, type Vec2 } from './vector'

export type { Outline } from './manifold'

const section = (points: readonly Vec2[]): Outline =>
  new CrossSection([points.map(([x, y]): [number, number] => [x, y])], 'NonZero')

/** A closed polygon through the points (either direction). */
export const polygon = (points: readonly Vec2[]): Outline => section(points)

export const circle = (radius: number, segments = 64, [x, y]: Vec2 = [0, 0]): Outline =>
  CrossSection.circle(radius, segments).translate([x, y])

export const ellipse = (radiusX: number, radiusY: number, segments = 64): Outline =>
  CrossSection.circle(1, segments).scale([radiusX, radiusY])

/** A rectangle about the origin with round corners. */
export const roundedRect = (width: number, height: number, radius: number, segments = 48): Outline =>
  CrossSection.square([width - 2 * radius, height - 2 * radius], true).offset(radius, 'Round', 2, segments)

/** A star about the origin with one tip up. */
export const star = (tips: number, outer: number, inner: number): Outline =>
  section(
    Array.from({ length: tips * 2 }, (_, k): Vec2 => {
      const angle = Math.PI / 2 + (k * Math.PI) / tips
      const r = k % 2 === 0 ? outer : inner
      return [r * Math.cos(angle), r * Math.sin(angle)]
    }),
  )

/** A smooth closed curve through the points (centripetal Catmull–Rom), `detail` points a span. */
export const blob = (points: readonly Vec2[], detail = 10): Outline =>
  section(smoothLine(points, true, detail))

/** Points along a smooth curve through the given ones. */
export const smoothLine = (points: readonly Vec2[], closed = false, detail = 10): readonly Vec2[] => {
  const curve = new THREE.CatmullRomCurve3(
    points.map(([x, y]) => new THREE.Vector3(x, y, 0)),
    closed,
    'centripetal',
  )
  const count = points.length * detail
  const list = curve.getPoints(count).map((p): Vec2 => [p.x, p.y])
  return closed ? list.slice(0, -1) : list
}

/** A line drawn with a round pen of `width` mm. */
export const stroke = (points: readonly Vec2[], width: number, segments = 20): Outline => {
  const dots = points.map((p) => circle(width / 2, segments, p))
  const spans = dots.slice(1).map((dot, i) => CrossSection.hull([at(dots, i), dot]))
  return CrossSection.union(spans.length > 0 ? spans : dots)
}

/** Grown (or, negative, shrunk) by mm with round corners. */
export const offset = (outline: Outline, by: number, segments = 96): Outline =>
  outline.offset(by, 'Round', 2, segments)

/** All corners, inner and outer, rounded to the radius; thinner parts than 2 × radius are lost. */
export const rounded = (outline: Outline, radius: number, segments = 96): Outline =>
  offset(offset(offset(outline, -radius, segments), 2 * radius, segments), -radius, segments).simplify(0.008)

export const joined = (...outlines: readonly Outline[]): Outline => CrossSection.union([...outlines])

export const cut = (from: Outline, ...holes: readonly Outline[]): Outline =>
  holes.length > 0 ? from.subtract(CrossSection.union([...holes])) : from

/** The corner points of every loop; solid loops counterclockwise, holes clockwise. */
export const loopsOf = (outline: Outline): readonly (readonly Vec2[])[] => outline.toPolygons()

/** Signed distance in mm to the outline (negative inside), for puffed shapes; costs one pass over its points. */
export const outlineDistance = (outline: Outline): ((x: number, y: number) => number) => {
  const loops = loopsOf(outline)
  return (x, y) => {
    let best = Number.POSITIVE_INFINITY
    let inside = false
    for (const loop of loops)
      for (let i = 0; i < loop.length; i++) {
        const [ax, ay] = at(loop, i)
        const [bx, by] = at(loop, i + 1)
        const [ex, ey, px, py] = [bx - ax, by - ay, x - ax, y - ay]
        const t = Math.min(1, Math.max(0, (ex * px + ey * py) / (ex * ex + ey * ey || 1)))
        const d = (px - ex * t) ** 2 + (py - ey * t) ** 2
        if (d < best) best = d
        if (ay > y !== by > y && x < ax + (ex * (y - ay)) / ey) inside = !inside
      }
    return (inside ? -1 : 1) * Math.sqrt(best)
  }
}

/** The outline as a solid of full `depth` about z = 0 with edges rounded by `rounding` mm, for soft blends. */
export const extruded = (outline: Outline, depth: number, rounding: number): Sdf => {
  const distance = outlineDistance(outline)
  return (p) => {
    const dx = distance(p[0], p[1]) + rounding
    const dz = Math.abs(p[2]) - depth / 2 + rounding
    return Math.min(Math.max(dx, dz), 0) + Math.hypot(Math.max(dx, 0), Math.max(dz, 0)) - rounding
  }
}
