import { GROUND, marksOf, withStroke } from './cut/marks'
import type { Cover, Pixels } from './photo-cover'
import type { PhotoEdits } from './photo-edits'

/** Shares of a picture that must be clear, and solid, for its transparency to be meant. */
const [LEAST_CLEAR, LEAST_SOLID] = [0.02, 0.01]
/** An alpha that is solid over this share of its box, with a rim so white, is a picture pasted on nothing. */
const [BOX_SOLID, BOX_WHITE] = [0.985, 0.9]
const RIM = 0.02
const WHITE = 235

/** Where alpha is solid: the box around it, and how much of the box it fills. */
function solidBox({ width, height, rgba }: Pixels) {
  let [left, right, top, bottom, solid] = [width, -1, height, -1, 0]
  for (let p = 0; p < width * height; p++) {
    if ((rgba[p * 4 + 3] as number) <= 240) continue
    const [x, y] = [p % width, Math.floor(p / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = y
    solid++
  }
  return {
    left,
    right,
    top,
    bottom,
    solid,
    area: Math.max(0, right - left + 1) * Math.max(0, bottom - top + 1),
  }
}

function isWhiteBox(pixels: Pixels, box: ReturnType<typeof solidBox>): boolean {
  const { left, right, top, bottom, solid, area } = box
  if (solid < BOX_SOLID * area) return false
  const r = Math.max(1, Math.round(RIM * Math.max(right - left, bottom - top)))
  let [white, all] = [0, 0]
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      if (x >= left + r && x <= right - r && y >= top + r && y <= bottom - r) continue
      const at = (y * pixels.width + x) * 4
      all++
      if (Math.min(...pixels.rgba.subarray(at, at + 3)) >= WHITE) white++
    }
  return white >= BOX_WHITE * all
}

/** Whether a picture is artwork that says itself where it is clear. */
export function isArtwork(pixels: Pixels): boolean {
  const n = pixels.width * pixels.height
  let clear = 0
  for (let p = 0; p < n; p++) if ((pixels.rgba[p * 4 + 3] as number) < 16) clear++
  if (clear <= LEAST_CLEAR * n) return false
  const box = solidBox(pixels)
  return box.solid > LEAST_SOLID * n && !isWhiteBox(pixels, box)
}

/** Artwork with what the edits take away; what they keep has the artwork's own alpha. */
export function artworkCover({ width, height, rgba }: Pixels, { loop, strokes }: PhotoEdits): Cover {
  const { said } = strokes.reduce(withStroke, marksOf(loop, width, height))
  const out = rgba.slice()
  for (let p = 0; p < said.length; p++) if (said[p] === GROUND) out[p * 4 + 3] = 0
  return { width, height, rgba: out }
}

/** The picture as it looks on white paper; colors of clear pixels mean nothing. */
export function onWhite({ width, height, rgba }: Pixels): Pixels {
  const out = rgba.slice()
  for (let at = 0; at < out.length; at += 4) {
    const alpha = (rgba[at + 3] as number) / 255
    for (let c = 0; c < 3; c++) out[at + c] = 255 + alpha * ((rgba[at + c] as number) - 255)
    out[at + 3] = 255
  }
  return { width, height, rgba: out }
}
