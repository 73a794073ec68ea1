import type { Pixels } from '../../../catalog/import/photo/photo-cover'
import { pngChunk, pngOf } from '../../../share/picture/png-chunks'

const [BITS, RGBA, PAETH] = [8, 6, 4]

/** What is nearest to left + above − corner (PNG third edition, section 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

function filteredRows({ width, height, rgba }: Pixels): Uint8Array<ArrayBuffer> {
  const row = width * 4
  const out = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++) {
    const to = y * (row + 1)
    out[to] = PAETH
    // Colors of clear pixels are of what was around the thing: they go nowhere.
    const byteAt = (i: number, line: number): number => {
      if (i < 0 || line < 0) return 0
      const at = line * row + i
      return rgba[at | 3] === 0 ? 0 : (rgba[at] as number)
    }
    for (let i = 0; i < row; i++)
      out[to + 1 + i] = byteAt(i, y) - paeth(byteAt(i - 4, y), byteAt(i, y - 1), byteAt(i - 4, y - 1))
  }
  return out
}

/** A PNG of pixels with straight alpha, which no canvas keeps whole, and nothing else; what is clear is black. */
export async function straightPng(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const rows = new Blob([filteredRows(pixels)]).stream().pipeThrough(new CompressionStream('deflate'))
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, pixels.width)
  view.setUint32(4, pixels.height)
  header.set([BITS, RGBA], 8)
  return pngOf([
    pngChunk('IHDR', header),
    pngChunk('IDAT', new Uint8Array(await new Response(rows).arrayBuffer())),
    pngChunk('IEND', new Uint8Array()),
  ])
}
