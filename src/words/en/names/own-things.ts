/** What stands for the name of things that people made themselves. */
export const ownThings = {
  charm: 'Your own charm',
  bag: 'Your own bag',
  /** The thing is elsewhere; what there is of it here is drawn from its outline. */
  outline: 'Their own charm (shown as an outline)',
  /** The same inside sentences, where a list beside them says that it is an outline. */
  theirs: 'Their own charm',
  namedOutline: (name: string) => `${name} (shown as an outline)`,
  theirBag: 'Their own bag (shown as an outline)',
}
