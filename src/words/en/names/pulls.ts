/** Where zip pulls stand. */
export const pulls = {
  rest: 'at rest, zip closed',
  heldUp: (charm: string, why: string) => `No farther with ${charm} on it. ${why}`,
  stop: (n: number, of: number, way: 'down' | 'along') => `stop ${n} of ${of}, ${far(n / of)} ${way}`,
}

const far = (share: number): string =>
  share <= 0.35 ? 'a little' : share <= 0.65 ? 'halfway' : share < 1 ? 'most of the way' : 'all the way'
