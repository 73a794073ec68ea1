import { The, the } from '../score/phrases'

const enCounts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const enCount = (n: number): string => enCounts[n] ?? String(n)

const EnCount = (n: number): string => enCount(n).replace(/^./, (first) => first.toUpperCase())

const an = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

/** First lines of the story of a look, several to a kind, so that two bags side by side need not begin alike. */
export const story = {
  alone: [
    (charm: string) => `${The(charm)}, on its own today.`,
    (charm: string) => `A stage to itself: ${the(charm)}.`,
  ],
  hardware: [(charm: string) => `Only ${the(charm)} so far, waiting for company.`],
  family: [
    (n: number, family: string) => `${EnCount(n)} from ${family}, out together.`,
    (n: number, family: string) => `${family}, ${enCount(n)} of a kind.`,
    (n: number, family: string) => `Out and about with ${enCount(n)} from ${family}.`,
  ],
  theme: [
    (n: number, theme: string) => `One ${theme} story, ${enCount(n)} voices.`,
    (n: number, theme: string) => `${an(theme).replace(/^a/, 'A')} story in ${enCount(n)} parts.`,
  ],
  familyAndOne: [
    (n: number, family: string, guest: string) =>
      `${EnCount(n)} from ${family}, and ${the(guest)} for company.`,
    (n: number, family: string, guest: string) =>
      `${The(guest)} keeps company with ${enCount(n)} from ${family}.`,
  ],
  familyAndGuests: [
    (n: number, family: string, guests: number) =>
      `${EnCount(n)} from ${family}, and ${enCount(guests)} guests.`,
  ],
  themeAndOne: [
    (_: number, theme: string, guest: string) => `${The(guest)} walks into ${an(theme)} story.`,
    (_: number, theme: string, guest: string) => `Mostly ${an(theme)} story, with ${the(guest)} as a guest.`,
  ],
  themeAndGuests: [
    (_: number, theme: string, guests: number) =>
      `${an(theme).replace(/^a/, 'A')} story with ${enCount(guests)} guests.`,
  ],
  pair: [() => 'A chance meeting, side by side.', () => 'Two worlds, one outing.'],
  trio: [
    () => 'Three that would hardly have met anywhere else.',
    () => 'Three small worlds, hung side by side.',
  ],
  many: [
    (n: number) => `${EnCount(n)} stories, one outing.`,
    (n: number) => `A gallery of ${enCount(n)}, each with a story of its own.`,
  ],
  voice: (charm: string, says: string) => `${The(charm)}: “${says}”`,
  quote: (says: string) => `“${says}”`,
  gap: ' ',
  /** More letters than this are no second line. */
  longestVoices: 150,
  /** How often a text speaks of a theme. */
  mentions: (text: string, theme: string) =>
    text.match(new RegExp(`\\b${theme.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?\\b`, 'gi'))?.length ?? 0,
}
