/** What of a look only a later release knows. */
export const notKnown = {
  bagColor: 'the color of the bag',
  charmColor: (charm: string) => `the color of ${charm}`,
  charmState: (charm: string) => `the state of ${charm}`,
  more: 'more that it cannot show',
  shown: (list: string) =>
    `This look comes from a newer Dangle. This one does not know ${list}: all of it stays in the look and shows as usual.`,
}
