/** What stands in composed pictures beside names, scores and sentences. */
export const picture = {
  bag: (name: string, color: string) => `${name} · ${color}`,
  opens: 'Scan to open this look',
  opensA: 'Scan to open look A',
  andMore: (names: readonly string[], rest: number, _all: number) => `${names.join(', ')} and ${rest} more`,
  before: 'Before',
  after: 'After',
  bare: 'nothing yet',
  wears: (n: number) => (n === 1 ? 'one charm' : `${n} charms`),
  totals: (parts: readonly string[]) => parts.join(' · '),
  detail: (parts: readonly string[]) => parts.join(' · '),
  front: 'Front',
  left: 'Left',
  right: 'Right',
  back: 'Back',
  ahead: (letter: string, points: string) => `${letter} leads by ${points}`,
  even: 'A and B are even',
  verdict: (lead: string, why: string | null) => (why === null ? `${lead}.` : `${lead}. ${why}`),
  held: (why: string) => `Held down: ${why}`,
  by: (author: string) => `Look by ${author}`,
  from: (look: string) => `After ${look}`,
  packing: 'Packing card',
  order: 'Attach in this order',
  takes: (seconds: number) =>
    seconds < 60
      ? `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s`
      : `about ${Math.ceil(seconds / 60)} min`,
  why: {
    carries: 'carries others',
    heavy: 'heavy first',
    fiddly: 'needs both hands',
    quick: 'clips on',
  },
  nothing: 'Nothing to attach yet.',
}
