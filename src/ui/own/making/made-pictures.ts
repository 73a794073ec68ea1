import type { PortraitRequest, TakePortrait } from '../../../picture/studio/portrait-request'

/** From where a thing that is made is looked at. */
export type MadeSide = Exclude<PortraitRequest['heading'], 'straight'>

export interface PicturePorts {
  /** Null without a stage: then pictures are of the cut. */
  readonly portrait: TakePortrait | null
  /** A square picture as a file: of a portrait, or of a cut turned so many degrees. */
  readonly writePicture: (picture: ImageBitmap, turnDeg: number, pixels: number) => Promise<Blob>
}

const [SMALL_PX, LARGE_PX] = [160, 320]

/** A portrait; null where no stage takes one, so that the cut stands in for it. */
export async function portraitOrNone(
  { portrait }: Pick<PicturePorts, 'portrait'>,
  request: PortraitRequest,
): Promise<ImageBitmap | null> {
  if (!portrait) return null
  try {
    return await portrait(request)
  } catch {
    return null
  }
}

/** The two pictures that are kept of what was made. */
export async function keptPictures(
  ports: PicturePorts,
  thing: Pick<PortraitRequest, 'glb' | 'framing'>,
  cut: { readonly picture: ImageBitmap; readonly turnDeg: number },
): Promise<{ readonly small: Blob; readonly large: Blob } | null> {
  const seen = await portraitOrNone(ports, { ...thing, heading: 'front', pixels: LARGE_PX })
  const [picture, turn] = seen ? [seen, 0] : [cut.picture, cut.turnDeg]
  const [small, large] = await Promise.all(
    [SMALL_PX, LARGE_PX].map((pixels) => ports.writePicture(picture, turn, pixels)),
  )
  return small && large ? { small, large } : null
}
