import { type Material, fur as plainFur } from '../../kit/materials'

/** Plush whose meshes say in U how long the pile is at each vertex (see softMesh): short on seams, none under patches. */
export const pile = (
  label: string,
  color: string,
  lengthMm: number,
  more: Partial<Material> = {},
): Material => {
  const fur = { lengthMm, lengthInU: true }
  return plainFur(label, color, lengthMm, { fur, sheen: '#1C1A18', ...more })
}
