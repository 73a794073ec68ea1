/** A color as one searches for it. */
export const colorWord = (hue: string): string => `${hue}色`
