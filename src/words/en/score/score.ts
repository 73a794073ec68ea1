import { an, capital, enCount, the, your } from './phrases'

/** What is said of a look as a whole and of changes to it, and what every sentence of the score needs. Names come bare. */
export const score = {
  the,
  more: (n: number) => `${enCount(n)} more`,
  move: (charm: string, to: string) => `Move ${the(charm)} to the ${to}.`,
  swap: (one: string, other: string) => `Swap ${the(one)} and ${the(other)}.`,
  rest: (charm: string) => `Rest ${the(charm)} for now.`,
  replace: (charm: string, own: string) => `Wear ${your(own)} instead of ${the(charm)}.`,
  replaceUnowned: (charm: string, other: string) =>
    `Try ${the(other)} from the catalog instead of ${the(charm)}.`,
  add: (own: string, to: string) => `Add ${your(own)} at the ${to}.`,
  recolor: (color: string) => `Try it all on ${color}.`,
  headlineEmpty: 'Nothing on it yet, ready for a first charm.',
  solo: (charm: string, colors: string) => `A solo for ${the(charm)}, in ${colors}.`,
  group: (n: number) =>
    n === 2
      ? 'a pair'
      : n === 3
        ? 'a trio'
        : n <= 5
          ? `a group of ${enCount(n)}`
          : `a crowd of ${enCount(n)}`,
  familyGroup: (family: string, n: number) =>
    `${an(family)} ${n === 2 ? 'pair' : n === 3 ? 'trio' : 'group'}`,
  themeGroup: (theme: string, n: number) =>
    n === 2 ? `${an(theme)} pair` : n === 3 ? `${an(theme)} trio` : `${an(theme)} story`,
  headline: (group: string, colors: string, lead: string | null) =>
    `${capital(group)} in ${colors}${lead === null ? '' : `, led by ${the(lead)}`}.`,
}
