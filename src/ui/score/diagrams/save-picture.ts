import { setText } from '../../../picture/page/set-text'
import type { TextStyle } from '../../../picture/page/type-scale'
import { blobOf, newCanvas, penOf } from '../../../share/picture/canvas'
import type { Written } from '../../../words/language'

const SIZE = 1200
const MARGIN = 96
const LINE = 50
const TEXT: TextStyle = { face: 'text', size: 34, weight: 450, leading: LINE / 34, tracking: 0 }

/** A drawing's file as it would stand alone: tokens become the colors they mean here. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(SIZE))
  copy.setAttribute('height', String(SIZE))
  const probe = document.createElement('span')
  svg.parentElement?.append(probe)
  const meaning = (token: string): string => {
    if (token.startsWith('--font'))
      return getComputedStyle(probe).getPropertyValue(token).replaceAll('"', "'")
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const text = new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(/var\((--[a-z0-9-]+)\)/g, (_, token: string) => meaning(token))
  probe.remove()
  return text
}

async function loaded(text: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}

interface Caption {
  readonly language: Written
  /** Of the file, its ending included. */
  readonly name: string
  readonly title: string
  readonly text: string
}

/** A drawing with its title and what it says as a PNG of 1200 pixels' width. Rejects where the browser cannot draw it. */
export async function pictureFile(
  svg: SVGSVGElement,
  { language, name, title, text }: Caption,
): Promise<File> {
  const image = await loaded(standalone(svg))
  const style = getComputedStyle(document.body)
  const canvas = newCanvas(1, 1)
  const pen = penOf(canvas)
  const font = (size: number, weight: number): string => `${weight} ${size}px ${style.fontFamily}`
  pen.font = font(TEXT.size, TEXT.weight)
  const { lines } = setText(text, [TEXT], {
    width: SIZE - 2 * MARGIN,
    most: Number.POSITIVE_INFINITY,
    language,
    measure: (line) => pen.measureText(line).width,
  })
  canvas.width = SIZE
  canvas.height = SIZE + 130 + lines.length * LINE + MARGIN
  pen.fillStyle = getComputedStyle(svg.closest('dialog') ?? document.body).backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = style.color
  pen.textBaseline = 'top'
  pen.font = font(56, 650)
  pen.fillText(title, MARGIN, 64)
  pen.drawImage(image, MARGIN, 150, SIZE - 2 * MARGIN, SIZE - 2 * MARGIN)
  pen.font = font(TEXT.size, TEXT.weight)
  for (const [i, line] of lines.entries()) pen.fillText(line, MARGIN, SIZE + 30 + i * LINE)
  const blob = await blobOf(canvas, 'image/png')
  return new File([blob], name, { type: blob.type })
}
