import type { Profile, Style } from '../../../scoring/leaning'

const enStyles: Readonly<Record<Style, string>> = { quiet: 'Quiet', curated: 'Curated', maximal: 'Maximal' }

const enStyleHints: typeof enStyles = {
  quiet: 'One or two pieces; three are already many.',
  curated: 'Three are just right; from four on it fills up.',
  maximal: 'The more the merrier; from eight on it gets crowded.',
}

const enProfiles: Readonly<Record<Profile | 'none', string>> = {
  none: 'No one in particular',
  completionist: 'Completionist',
  curator: 'Curator',
  preservationist: 'Preservationist',
  trend_follower: 'Trend follower',
}

const enProfileHints: typeof enProfiles = {
  none: 'All parts weigh as they come.',
  completionist: 'Theme weighs most, and one family through all.',
  curator: 'Color, composition and a mix of surfaces weigh most.',
  preservationist: 'Theme and care weigh most; museum, craft and region count.',
  trend_follower: 'Color weighs most, and one trend palette through all.',
}

/** The panel in which one says by what taste looks are judged. */
export const taste = {
  style: 'How much',
  styles: enStyles,
  styleHints: enStyleHints,
  limits: 'What may hang where stays the same.',
  profile: 'With the eyes of',
  profiles: enProfiles,
  profileHints: enProfileHints,
  emphasis: 'What counts how much',
  weight: (times: string, points: string) => `×${times} · ${points} points`,
  nothing: 'counts nothing',
  reset: 'Back to plain',
  own: 'My own taste',
  ownHint: 'The weights are those that your answers told.',
  whichOne: 'Which one? Find your taste',
}
