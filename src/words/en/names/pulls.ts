/** Where zip pulls stand. */
export const pulls = {
  rest: 'at rest',
  stop: (n: number, of: number, percent: number, isUpright: boolean) =>
    `stop ${n} of ${of}, ${percent}% ${isUpright ? 'down' : 'along'}`,
  heldUp: (charm: string, why: string) => `No farther with ${charm} on it. ${why}`,
}
