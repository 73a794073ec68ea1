import type { Script } from '../../look/facts/locale'

/** How the language is written. */
export const writing = {
  /** Between two sentences, and where lines are joined again. */
  gap: ' ',
  /** Decides faces, sizes and leading in pictures. */
  script: 'latin' as Script,
}
