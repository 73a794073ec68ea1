import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { metal, metalOf, metalThatLooks } from '../../kit/materials'
import { fitted, part } from '../../kit/part'
import { lathe } from '../../kit/solids'
import { svgTexture } from '../../kit/texture'
import { tileUv } from '../../kit/uv'
import type { Vec2 } from '../../kit/vector'
import { brushedMetal } from './brushed'

const radius = 5

/** A quarter of a softly squared round end, from the axis (or to it) over `height` mm. */
const cap = (y: number, height: number, way: 1 | -1): readonly Vec2[] => {
  const points = Array.from({ length: 9 }, (_, i): Vec2 => {
    const angle = (i / 8) * (Math.PI / 2)
    return [radius * Math.sin(angle) ** 0.82, y + way * height * Math.cos(angle) ** 0.82]
  })
  return way > 0 ? points.toReversed() : points
}

/** A full stop stretched into a bar: satin gunmetal turned on a lathe, polished round ends, two blackened grooves. */
export const barPlain = defineCharm(
  'me-bar-plain',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [gunmetal, black, light] = colors
    const satin = await brushedMetal('satin', gunmetal, random, { roughness: 0.36, strength: 1.3 })
    const polished = metalOf('polished', gunmetal, 0.2)
    const twoTone = await svgTexture(
      'turned',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="1" height="1" fill="${metalThatLooks(black)}"/><rect x="1" width="1" height="1" fill="${metalThatLooks(light)}"/></svg>`,
      { width: 16, height: 8, quality: 100 },
    )
    const turned = metalOf('turned', '#FFFFFF', 0.26, { map: twoTone })
    /** A turned surface that shows the texture's dark or its light half. */
    const toned = (points: readonly Vec2[], crease: number, tone: 'dark' | 'light') => {
      const geometry = lathe(points, 48, crease)
      const uv = geometry.getAttribute('uv')
      for (let i = 0; i < uv.count; i++) uv.setXY(i, tone === 'dark' ? 0.2 : 0.8, 0.5)
      return part(geometry, turned)
    }
    const { h } = facts.dims_mm
    const [top, bottom] = [-9.6, -h + 9.6]
    const lip = 0.32
    const groove = 1.5
    /** One dark groove below `y` with a bright turned lip on each side. */
    const ring = (y: number) => [
      toned(
        [
          [radius - 0.5, y - groove],
          [radius - 0.62, y - groove / 2],
          [radius - 0.5, y],
        ],
        2,
        'dark',
      ),
      toned(
        [
          [radius - 0.5, y],
          [radius - 0.14, y],
          [radius, y + lip],
        ],
        0.3,
        'light',
      ),
      toned(
        [
          [radius, y - groove - lip],
          [radius - 0.14, y - groove],
          [radius - 0.5, y - groove],
        ],
        0.3,
        'light',
      ),
    ]
    const shaft = tileUv(
      lathe(
        Array.from({ length: 5 }, (_, i): Vec2 => {
          const t = i / 4
          return [
            radius + 0.05 * Math.sin(Math.PI * t),
            bottom + lip + t * (top - groove - lip - bottom - lip),
          ]
        }),
        56,
      ),
      4,
      5,
    )
    const body = [
      part(lathe([...cap(-h + 5.2, 5.2, -1), [radius, bottom - groove - lip]], 48), polished),
      part(lathe([[radius, top + lip], ...cap(-5.2, 5.2, 1)], 48), polished),
      ...ring(top),
      ...ring(bottom),
      part(shaft, satin),
    ]
    const loop = eyelet(metal('gunmetal'), { inner: 3.2, wire: 0.9, sink: 0.5 })
    return {
      hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
      body: fitted(body, facts.dims_mm),
      fitting: loop.parts,
      occlusionMm: 4,
      massCenter: [0, -h / 2, 0],
    }
  },
)
