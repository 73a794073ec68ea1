/** What the places for one's own words are called. */
export const fields = {
  message: 'Message',
  note: 'Link or note',
  place: 'Place',
  date: 'Date',
  row: 'Row',
  front: 'Front',
  back: 'Back',
}
