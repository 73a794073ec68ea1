/** What groups of anchors are called as headings. */
export const zones = {
  main_zip: 'Main zip',
  front: 'Front',
  side: 'Sides',
  strap: 'Shoulder straps',
  top: 'Top',
  window: 'Window',
  waist: 'Waist',
  shoe: 'Shoes',
  temple: 'Glasses arms',
  lanyard: 'Lanyard',
  case: 'Case',
}
