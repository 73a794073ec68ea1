/** The page of a charm that its owner made. */
export const charmPage = {
  close: 'Close',
  name: 'Name',
  unnamed: 'Your own charm',
  twin: (name: string) => `${name} again`,
  facts: (size: string, mass: string) => `${size} · ${mass}`,
  about: (mass: string) => `about ${mass}`,
  weight: 'Weight',
  grams: 'g',
  weighAbout: 'Guessed from its shape. Weigh it for a truer score.',
  weighed: 'As you weighed it.',
  price: 'Price',
  owned: 'I own it',
  ownedAbout:
    'Advice reaches for what you own. A friend’s charm that you keep is not yours until you say so.',
  what: 'What is it about?',
  notTold: 'Not told: beside others it counts like the average pair.',
  told: 'The score weighs it with the themes of its neighbors.',
  findTheme: 'Search themes',
  addTheme: (theme: string) => `Add ${theme}`,
  dropTheme: (theme: string) => `Take off ${theme}`,
  fullThemes: 'That is as many as one charm needs.',
  hang: 'Hang it',
  again: 'Change it',
  double: 'I have two',
  remove: 'Delete',
  sure: (looks: number) =>
    looks === 0
      ? 'Delete it for good?'
      : looks === 1
        ? 'Your look wears it and keeps its outline. Delete it?'
        : `${looks} of your looks wear it and keep its outline. Delete it?`,
  stays: 'Its photo stays on this device.',
  by: (author: string, licence: string | null) => (licence ? `By ${author}, ${licence}` : `By ${author}`),
  missing: 'Its model could not be read. What you told of it is kept.',
}
