import type { Block } from '../page/block'
import type { Page } from '../page/page'
import { type FreeEdges, type Shot, WHOLE_PICTURE } from '../studio/photo-request'

type PhotoBlock = Extract<Block, { kind: 'photo' }>

/** The photograph that the stage can show as it will be: the only picture on its page, from where the camera stands. */
export function stagePhoto(blocks: readonly Block[]): PhotoBlock | null {
  const pictures = blocks.filter(({ kind }) => kind === 'photo' || kind === 'map')
  const [photo] = pictures
  return photo?.kind === 'photo' && pictures.length === 1 && photo.preset === null ? photo : null
}

/** Shares of the page that stay free around the look, as its photograph leaves them. */
export function freeAround({ box, edges }: PhotoBlock, { width, height }: Page): FreeEdges {
  return {
    top: (box.y + edges.top * box.height) / height,
    right: 1 - (box.x + (1 - edges.right) * box.width) / width,
    bottom: 1 - (box.y + (1 - edges.bottom) * box.height) / height,
    left: (box.x + edges.left * box.width) / width,
  }
}

const NONE: FreeEdges = { top: 0, right: 0, bottom: 0, left: 0 }

/**
 * What a photograph shows inside its box: of the one that the stage shows, its part of the page, so that nothing moves
 * when the picture is taken; of several, each the whole look in what its edges leave free.
 */
export function framingOf(
  photo: PhotoBlock,
  page: Page,
  { isStage, byHand }: { readonly isStage: boolean; readonly byHand: boolean },
): Required<Pick<Shot, 'frame' | 'edges'>> {
  const { box, edges } = photo
  if (isStage)
    return {
      frame: {
        x: -box.x / box.width,
        y: -box.y / box.height,
        width: page.width / box.width,
        height: page.height / box.height,
      },
      edges: freeAround(photo, page),
    }
  if (!byHand) return { frame: WHOLE_PICTURE, edges }
  const [width, height] = [1 - edges.left - edges.right, 1 - edges.top - edges.bottom]
  return { frame: { x: edges.left, y: edges.top, width, height }, edges: NONE }
}
