/** The diagrams that show what a score rests on. */
export const DIAGRAMS = ['hues', 'balance', 'views', 'sizes', 'theme'] as const

export type DiagramId = (typeof DIAGRAMS)[number]
