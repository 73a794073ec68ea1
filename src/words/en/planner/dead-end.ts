/** What stands in place of everything when the app cannot go on. In English it comes with the page, for when no language does. */
export const deadEnd = {
  start: {
    title: 'Dangle could not start.',
    next: 'The catalog did not arrive. Check the connection, then try again.',
    press: 'Try again',
  },
  crash: { title: 'Something broke.', next: 'Reload to go on. Your look stays.', press: 'Reload' },
}
