import type { BufferGeometry } from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import type { Material } from '../../kit/materials'
import { circle, cut, joined, type Outline, offset, roundedRect } from '../../kit/outline'
import { fitted, type Part, part } from '../../kit/part'
import { plate } from '../../kit/plate'
import { svgTexture } from '../../kit/texture'
import { planarUv } from '../../kit/uv'
import type { Vec2 } from '../../kit/vector'
import { wordsQuad } from '../../kit/words'
import { lineOf } from '../acrylic/lettering'
import { pathOf } from '../acrylic/vector-art'

/** Size of one pixel of the buddy's outline, mm. */
const pixel = 2.3
const screen = { w: 22, h: 11, y: -21.4 }
const bezel = { w: 31, h: 18.4 }

const rect = (x: number, y: number, w: number, h: number): Outline =>
  roundedRect(w, h, 0.01, 4).translate([x + w / 2, y + h / 2])

/** Rows of pixels, drawn with #, about x = 0 from the top down. */
const pixels = (rows: readonly string[], size: number, [x, y]: Vec2): Outline =>
  joined(
    ...rows.flatMap((row, r) =>
      [...row].flatMap((mark, c) =>
        mark === '#'
          ? [
              rect(
                x + (c - row.length / 2) * size - 0.01,
                y - (r + 1) * size - 0.01,
                size + 0.02,
                size + 0.02,
              ),
            ]
          : [],
      ),
    ),
  )

/** A head with ears, all corners stepped, 20 × 22 pixels below the lug. */
const figure = (): Outline =>
  joined(
    rect(-10 * pixel, -20 * pixel, 20 * pixel, 14 * pixel),
    rect(-9 * pixel, -21 * pixel, 18 * pixel, 16 * pixel),
    rect(-8 * pixel, -22 * pixel, 16 * pixel, 18 * pixel),
    ...[-1, 1].flatMap((s) => [
      rect(s * 7 * pixel - 2 * pixel, -6 * pixel, 4 * pixel, 4 * pixel),
      rect(s * 7.5 * pixel - 1.5 * pixel, -6 * pixel, 3 * pixel, 5 * pixel),
    ]),
    ...[-1, 1].map((s) => rect(s * 5 * pixel - 2 * pixel, -23.4 * pixel, 4 * pixel, 3 * pixel)),
  ).translate([0, 0.6])

/** Where each color of the shell lies in its picture: cream, dark, teal, light teal. */
const swatches = { shell: 0, dark: 1, teal: 2, blush: 3 } as const
type Swatch = keyof typeof swatches

/** Pixel Buddy: an ABS creature with a small screen in its forehead, two buttons for eyes and a speaker for a mouth. */
export const pixelBuddy = defineCharm('el-pixel-buddy', async ({ facts, colors }): Promise<CharmModel> => {
  const { h, d } = facts.dims_mm
  const [cream, dark, teal] = colors
  const strip = [cream, dark, teal, '#A9DDD6']
    .map((paint, i) => `<rect x="${i * 8}" width="8" height="8" fill="${paint}"/>`)
    .join('')
  const abs: Material = {
    name: 'abs',
    color: '#FFFFFF',
    map: await svgTexture(
      'abs',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 8">${strip}</svg>`,
      {
        width: 64,
        height: 16,
        quality: 95,
      },
    ),
    roughness: 0.34,
    clearcoat: 0.35,
    clearcoatRoughness: 0.2,
  }
  const colored = (geometry: BufferGeometry, swatch: Swatch): Part => {
    const uv = planarUv(geometry, { left: 0, right: 1, bottom: 0, top: 1 }).getAttribute('uv')
    for (let i = 0; i < uv.count; i++) uv.setXY(i, (swatches[swatch] + 0.5) / 4, 0.5)
    return part(geometry, abs)
  }
  const glass: Material = {
    name: 'glass',
    color: '#15171B',
    roughness: 0.09,
    clearcoat: 1,
    clearcoatRoughness: 0.02,
    unoccluded: true,
  }
  const thick = d - 2.2
  const back = -d / 2 + 0.7
  const front = back + thick
  const on = (outline: Outline, swatch: Swatch, high: number, { bevel = 0.3, segments = 2 } = {}): Part =>
    colored(
      plate(outline, { depth: high + 0.6, bevel, segments, z: front + (high - 0.6) / 2, open: true }),
      swatch,
    )
  const behind = (outline: Outline, swatch: Swatch, high: number): Part =>
    colored(
      plate(outline, {
        depth: high + 0.6,
        bevel: 0.3,
        segments: 2,
        z: -back + (high - 0.6) / 2,
        open: true,
      }).rotateY(Math.PI),
      swatch,
    )
  const softened = (outline: Outline, r = 0.45): Outline =>
    offset(offset(offset(outline, -r, 12), 2 * r, 12), -r, 12)
  const lugY = -2.6
  const lug = cut(roundedRect(9, 12, 4).translate([0, -6]), circle(1.9, 32, [0, lugY]))
  const window = roundedRect(bezel.w, bezel.h, 2.2).translate([0, screen.y])
  const eyes = [-1, 1].map((s) =>
    softened(pixels(['.##.', '####', '####', '.##.'], 1.95, [s * 11.4, -33.4]), 0.3),
  )
  const smile = pixels(['#.....#', '#.....#', '.#####.'], 1.5, [0, -38])
  const cheeks = [-1, 1].map((s) => pixels(['##', '##'], 1.5, [s * 16.2, -43.2]))
  const whole = softened(figure()).simplify(0.02)
  const gap = 0.5
  const half = (thick - gap) / 2

  const letters = { left: -screen.w / 2, right: screen.w / 2, bottom: -screen.h / 2, top: screen.h / 2 }
  const shown = await svgTexture(
    'shown',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${screen.w} ${screen.h}"><path d="${pathOf(lineOf('HELLO', 4.4, 0.75).translate([0, -2.2]), letters)}" fill="${teal}"/></svg>`,
    { width: 256, height: 128 },
  )
  const lit: Material = {
    name: 'words',
    color: '#FFFFFF',
    roughness: 0.4,
    map: shown,
    emissive: '#FFFFFF',
    emissiveMap: shown,
    alphaMode: 'BLEND',
  }
  const body: readonly Part[] = [
    // Two half shells; the gap between them shows what they close on.
    colored(
      plate(whole, { depth: half, bevel: 1.5, backBevel: 0.2, segments: 2, z: front - half / 2 }),
      'shell',
    ),
    colored(
      plate(whole, { depth: half, bevel: 0.2, backBevel: 1.5, segments: 2, z: back + half / 2 }),
      'shell',
    ),
    colored(
      plate(offset(whole, -0.45).simplify(0.05), { depth: 2, bevel: 0.01, segments: 1, z: back + thick / 2 }),
      'dark',
    ),
    colored(plate(lug, { depth: 4, bevel: 0.9, segments: 3, z: back + thick / 2 }), 'shell'),
    on(offset(window, 1.3), 'dark', 0.7, { bevel: 0.5 }),
    ...eyes.flatMap((eye) => [
      on(offset(eye, 0.7), 'dark', 0.25),
      on(eye, 'teal', 1.5, { bevel: 0.7, segments: 3 }),
    ]),
    on(smile, 'dark', 0.2, { bevel: 0.06, segments: 1 }),
    ...cheeks.map((cheek) => on(cheek, 'blush', 0.2, { bevel: 0.06, segments: 1 })),
    // The back: four screws, the battery's door and a row of vents.
    behind(
      cut(roundedRect(26, 18, 2).translate([0, -36]), roundedRect(24.8, 16.8, 1.5).translate([0, -36])),
      'dark',
      0.12,
    ),
    behind(
      joined(...[-1, 0, 1].map((k) => roundedRect(8, 1, 0.45).translate([0, -31 + k * 1.9]))),
      'dark',
      0.12,
    ),
    ...[-15, 15].flatMap((x) =>
      [-17, -46].map((y) =>
        behind(cut(circle(1.6, 16, [x, y]), roundedRect(2.2, 0.6, 0.1).translate([x, y])), 'dark', 0.3),
      ),
    ),
    behind(
      joined(
        ...[0, 1, 2, 3, 4].map((k) =>
          roundedRect(12 - Math.abs(k - 2) * 2.4, 1, 0.45).translate([0, -15 - k * 2]),
        ),
      ),
      'dark',
      0.12,
    ),
    part(
      plate(window, { depth: 1, bevel: 0.35, segments: 2, z: front + 0.45, open: true, dome: 0.12 }),
      glass,
    ),
  ]
  // The charging port, in the middle of the chin.
  const port = colored(
    plate(cut(roundedRect(9, 3.2, 1.5), roundedRect(7.6, 1.9, 0.9)), { depth: 0.8, bevel: 0.2, segments: 1 })
      .rotateX(Math.PI / 2)
      .translate(0, -21.9 * pixel + 0.6, back + thick / 2),
    'dark',
  )
  const all = fitted([...body, port], facts.dims_mm, { slack: 0.2 })
  const scale = h / 56
  return {
    hanger: hang(facts, { attach: [0, (lugY + 1.9) * scale, 0], holeAxis: 'z' }),
    body: all,
    nodes: { screen: [wordsQuad([0, screen.y, d / 2 - 0.3], screen.w, screen.h, lit)] },
    writing: { message: { node: 'screen', widthMm: screen.w, heightMm: screen.h, ink: '#8DEBE1' } },
    occlusionMm: 3,
    simplifyMm: 0.02,
    massCenter: [0, -h * 0.55, 0],
    ellipsoids: [
      { center: [0, -h * 0.56, 0], radii: [23, h * 0.44, d / 2] },
      { center: [-15, -12, 0], radii: [7, 8, d / 2] },
      { center: [15, -12, 0], radii: [7, 8, d / 2] },
    ],
  }
})
