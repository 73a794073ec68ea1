/** The share popover. */
export const share = {
  title: 'Share this look',
  about: 'The whole look is inside the link. Whoever opens it sees it on the bag and can make it theirs.',
  copy: 'Copy link',
  copied: 'Copied',
  length: (n: number) => `${n} characters, nothing is uploaded`,
  refused: 'The browser did not allow copying. Select the link and copy it yourself.',
  link: 'Link to this look',
  failed: 'This look could not be put into a link.',
  native: 'Send…',
  file: 'Save as a look file',
  picture: 'Make a picture',
  pictureAbout: 'The picture opens as this look again.',
  credits: 'Made from',
}
