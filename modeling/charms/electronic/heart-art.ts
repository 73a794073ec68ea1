import type { Vec2 } from '../../kit/vector'

export interface HeartArt {
  /** The rectangle of the picture on the heart's face in mm, y up. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly outline: readonly Vec2[]
  readonly middle: Vec2
  /** Shell, core, trim. */
  readonly colors: readonly [string, string, string]
}

const heartPath = ({ outline, middle: [cx, cy] }: HeartArt, scale: number, dy = 0): string =>
  `M${outline
    .map(([x, y]) => `${(cx + (x - cx) * scale).toFixed(2)} ${(-(cy + (y - cy) * scale) + dy).toFixed(2)}`)
    .join('L')}Z`

const picture = (
  { left, top, width, height }: HeartArt,
  ground: string,
  shared: string,
  front: string,
): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * 2} ${height}" preserveAspectRatio="none">
<defs><filter id="far" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="3.2"/></filter>
<filter id="soft" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="1.7"/></filter></defs>
<rect width="${width * 2}" height="${height}" fill="${ground}"/>
<g transform="translate(${-left} ${top})">${shared}${front}</g>
<g transform="translate(${width - left} ${top})">${shared}</g></svg>`

/** Two eyes closed in calm and a small smile, in one line width. */
const face = (color: string, wide: number): string =>
  `<g fill="none" stroke="${color}" stroke-width="${wide}" stroke-linecap="round">
<path d="M-12.6 18.2Q-9.6 21.6-6.6 18.2"/><path d="M12.6 18.2Q9.6 21.6 6.6 18.2"/><path d="M-2.3 21.6Q0 24 2.3 21.6"/></g>`

/** Base color: deep at the rim where the shell is seen edge-on, clear over the core that shows through its frost. */
export const heartArt = (art: HeartArt): string => {
  const [pink, core, berry] = art.colors
  return picture(
    art,
    '#E5768F',
    `<path d="${heartPath(art, 0.97)}" fill="#EE8AA1" filter="url(#soft)"/>
<path d="${heartPath(art, 0.86)}" fill="${pink}" filter="url(#soft)"/>
<path d="${heartPath(art, 0.66, 0.6)}" fill="#F5ABBC" filter="url(#far)"/>
<ellipse cx="0" cy="20.4" rx="12.4" ry="9.6" fill="${core}" opacity="0.85" filter="url(#far)"/>`,
    `<g fill="#F0809A" opacity="0.75" filter="url(#soft)"><ellipse cx="-14.6" cy="23" rx="2.6" ry="1.6"/><ellipse cx="14.6" cy="23" rx="2.6" ry="1.6"/></g>${face(berry, 1.25)}`,
  )
}

/** Emission: a bright core, the light losing itself towards the rim. */
export const heartLight = (art: HeartArt): string =>
  picture(
    art,
    '#8A1638',
    `<path d="${heartPath(art, 0.93)}" fill="#BA2049" filter="url(#soft)"/>
<path d="${heartPath(art, 0.74)}" fill="#E34770" filter="url(#far)"/>
<path d="${heartPath(art, 0.5)}" fill="#FF7D9A" filter="url(#soft)"/>
<path d="${heartPath(art, 0.34)}" fill="#FFDDE4" filter="url(#far)"/>`,
    face('#3A0512', 1.35),
  )
