/** Where zip pulls stand. */
export const pulls = {
  rest: 'at rest, zip closed',
  stop: (n: number, of: number, way: 'down' | 'along') =>
    `stop ${n} of ${of}, ${Math.round((100 * n) / of)}% ${way}`,
  heldUp: (charm: string, why: string) => `No farther with ${charm} on it. ${why}`,
}
