/** A bag's parts that may have a color of one's own, and what people call such colors. */
export const tints = {
  cloth: 'Cloth',
  trim: 'Trim',
  /** How a hue differs from what its name calls to mind comes before it. */
  shaded: (shade: 'deep' | 'light' | 'pale' | 'dusty' | 'vivid' | null, hue: string) =>
    shade ? `${shade} ${hue}` : hue,
  asName: (color: string) => color.charAt(0).toUpperCase() + color.slice(1),
  withTrim: (name: string, color: string) => `${name} with ${color} trim`,
}
