/** A photo of one's own in the photo locket. */
export const locket = {
  door: 'Put a photo in',
  title: 'A photo for your locket',
  close: 'Close',
  window: 'The photo in the locket’s window',
  windowKeys: 'Drag the photo, or move it with the arrow keys. Plus and minus zoom.',
  zoom: 'Zoom',
  turn: 'Turn',
  preview: 'Your locket with the photo in it',
  making: 'Putting it in …',
  drop: 'Drop a photo here, or paste one. It stays on this device: no link and no picture takes it along unless you say so.',
  opening: 'Opening the photo …',
  another: 'Another photo',
  put: 'Put it in',
  keep: 'Keep it so',
  full: 'There is no room left on this device for it. Delete something, then try again.',
  failed: 'That did not work. The photo is still here: try again.',
}
