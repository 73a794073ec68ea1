/** What one tells of the day. */
export const occasion = {
  rain: 'It rains today',
  rainHint: 'Names what should stay dry. The score stays the same.',
}
