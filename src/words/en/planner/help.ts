/** The help dialog. */
export const help = {
  title: 'How it works',
  hang: 'Drag a charm to a place, or tap it and then a place. Places that take it light up; the others say why not.',
  look: 'Drag empty space to turn the view, pinch or scroll to come closer. Two fingers always move the camera.',
  score: 'The score says what works and offers one fix at a time, with what it gains.',
  keys: 'Keys',
  singleKeys: 'Single-key shortcuts',
  singleKeysAbout:
    'Letters, digits and signs alone. Switch them off if you dictate, or press them by accident.',
  privacy:
    'Everything stays on this device: no account, no server, nothing is sent anywhere. A shared link carries the look itself.',
  durable: 'This browser keeps it until you delete it.',
  held: 'This browser may clear it when room runs short or after a long absence; a look file keeps a look for good.',
  or: 'or',
  undo: 'Undo',
  redo: 'Redo',
  cancel: 'Put back, close',
  remove: 'Take off the selected charm',
  search: 'Search charms',
  open: 'Open a picture or a look file',
  photo: 'Photo studio',
  views: 'Camera: three-quarter, front, left, right, back, top, worn',
  help: 'This help',
  arrows: 'Choose a place or a charm',
  enter: 'Hang it there',
  enterKey: 'Enter',
  close: 'Close',
}
