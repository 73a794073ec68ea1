import sharp, { type Sharp } from 'sharp'
import type { QrCode } from '../../src/share/qr/qr'

const WIDTH = 1080
const HEIGHT = 1440

/** A code as a picture of its own, quiet zone included. */
function drawnCode({ modules }: Pick<QrCode, 'modules'>, px: number) {
  const side = (modules.length + 8) * px
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) =>
      isDark ? [`<rect x="${(x + 4) * px}" y="${(y + 4) * px}" width="${px}" height="${px}"/>`] : [],
    ),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="#fff"/><g fill="#211d19">${dark.join('')}</g></svg>`
  return { side, svg: Buffer.from(svg) }
}

async function makePaper(): Promise<Buffer> {
  const forms = Array.from({ length: 40 }, (_, i) => {
    const [x, y, r] = [(i * 397) % WIDTH, (i * 733) % HEIGHT, 40 + ((i * 97) % 160)]
    return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 1.4}" fill="hsl(${(i * 67) % 360} 40% ${30 + (i % 5) * 12}%)" opacity="0.7"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#d5d2cd"/>${forms.join('')}</svg>`
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const
  const grain = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#808080', noise } })
  return sharp(Buffer.from(svg))
    .composite([{ input: await grain.png({ compressionLevel: 1 }).toBuffer(), blend: 'soft-light' }])
    .png({ compressionLevel: 1 })
    .toBuffer()
}

let paper: Promise<Buffer> | null = null

/** A picture of 1080 × 1440 with soft forms and grain, as photographs have, and a code in its lower right corner. */
export async function photoWith(code: Pick<QrCode, 'modules'> | null, px = 9): Promise<Buffer> {
  paper ??= makePaper()
  const drawn = code && drawnCode(code, px)
  const at = drawn && { left: WIDTH - drawn.side - 64, top: HEIGHT - drawn.side - 64 }
  return sharp(await paper)
    .composite(drawn && at ? [{ input: drawn.svg, ...at }] : [])
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** RGBA pixels, as a canvas gives them. */
export async function pixelsOf(picture: Sharp) {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}
