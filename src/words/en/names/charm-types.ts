import type { CharmType } from '../../../look/facts/charm'

/** Short names of the kinds of charm, as filters show them. */
export const charmTypes: Readonly<Record<CharmType, string>> = {
  plush: 'Plush',
  museum: 'Museum',
  figure: 'Figures',
  artisan: 'Craft',
  electronic: 'Lights',
  acrylic: 'Acrylic',
  metal: 'Metal',
  trim: 'Trims',
}
