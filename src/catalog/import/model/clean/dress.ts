import { CHARM_BUDGET } from '../budget'
import type { RedrawnPicture, RedrawPicture } from '../pictures'
import type { Piece } from '../pose/piece'
import type { Gltf } from '../read/gltf-schema'
import type { ModelImage } from '../read/images'
import type { DressedPiece } from './fewer-materials'
import { keptMaterial, PLAIN, picturesNotShown } from './kept-material'

/** Pieces in their materials. */
export interface DressedPieces {
  readonly dressed: readonly DressedPiece[]
  /** Drawn anew, by the number that materials know them by. */
  readonly pictures: ReadonlyMap<number, RedrawnPicture>
  /** What materials ask for and cannot have. */
  readonly lost: readonly Exclude<ModelImage, { readonly kind: 'here' }>[]
}

/** Gives pieces their materials, with every picture of theirs drawn anew. */
export async function dress(
  gltf: Gltf,
  images: readonly ModelImage[],
  pieces: readonly Piece[],
  redraw: RedrawPicture,
): Promise<DressedPieces> {
  const used = [...new Set(pieces.flatMap(({ material }) => material ?? []))]
  const wanted = new Set(
    used.flatMap((index) => {
      const material = gltf.materials[index]
      return material
        ? Object.values(keptMaterial(gltf, images, material).pictures).map(({ image }) => image)
        : []
    }),
  )
  const pictures = new Map<number, RedrawnPicture>()
  // One after another: each may be as large as all of them may be together.
  for (const index of wanted) {
    const image = images[index]
    if (image?.kind !== 'here') continue
    const redrawn = await redraw(image.bytes, image.format, CHARM_BUDGET.textureSide)
    if (redrawn) pictures.set(index, redrawn)
  }
  const shown = images.map((image, i): ModelImage => {
    const isLost = image.kind === 'here' && wanted.has(i) && !pictures.has(i)
    return isLost ? { kind: 'unreadable', format: image.format } : image
  })
  const materials = new Map(
    used.map((index) => {
      const material = gltf.materials[index]
      return [index, material ? keptMaterial(gltf, shown, material) : PLAIN] as const
    }),
  )
  return {
    dressed: pieces.map((piece) => ({ piece, material: materials.get(piece.material ?? -1) ?? PLAIN })),
    pictures,
    lost: [
      ...picturesNotShown(gltf, images, new Set(used)),
      ...shown.filter((image, i) => image !== images[i]).filter((image) => image.kind === 'unreadable'),
    ],
  }
}
