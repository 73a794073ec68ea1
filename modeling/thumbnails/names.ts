/** Each model's picture in two sizes, edges in pixels: for lists and for tiles on fine screens. */
export const THUMBNAIL_EDGES = [160, 320] as const

export const thumbnailName = (id: string, edge: number): string => `${id}-${edge}.webp`
