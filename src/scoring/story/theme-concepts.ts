/**
 * What the words of themes and shelves are kinds of, written from the meaning of the words alone.
 * A word may stand under several; a word that is not here is a kind of nothing.
 */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  animal: [
    'bear',
    'rabbit',
    'fox',
    'cat',
    'sloth',
    'tiger',
    'bird',
    'horse',
    'insect',
    'tapir',
    'camel',
    'fish',
  ],
  bird: ['rooster'],
  insect: ['butterfly', 'cicada', 'firefly'],
  'water animal': ['otter', 'axolotl', 'whale', 'newt', 'frog'],
  character: ['doll', 'crew', 'captain', 'archivist', 'astronaut', 'schoolchild'],
  comfort: ['companion', 'home'],
  companion: ['buddy'],

  nature: ['animal', 'season', 'water', 'forest', 'landscape', 'flower', 'sky', 'rainbow', 'fruit'],
  season: ['spring', 'summer', 'autumn', 'winter'],
  water: ['ocean', 'pond', 'rain', 'drop', 'water animal'],
  forest: ['mushroom'],
  sky: ['moon', 'stars', 'space'],
  night: ['moon', 'stars', 'light', 'lantern', 'safety', 'reflector'],
  stars: ['star sign'],

  food: ['fruit', 'breakfast', 'snack', 'dim sum', 'dumpling', 'mushroom'],

  tradition: ['museum', 'heritage', 'mythology', 'zodiac', 'festival', 'luck', 'local'],
  museum: ['porcelain', 'painting', 'vessel', 'jade', 'architecture'],
  mythology: ['dragon'],
  fortune: ['zodiac', 'luck', 'game'],
  zodiac: ['star sign'],
  celebration: ['festival', 'concert'],
  festival: ['new year', 'lantern festival', 'mid autumn'],

  place: ['travel', 'city', 'local', 'landmark', 'regional', 'architecture'],
  travel: ['landmark', 'caravan', 'ticket'],
  city: ['street'],
  local: ['regional', 'dialect'],

  memory: ['classic', 'retro', 'keepsake'],
  handmade: ['crochet', 'leather', 'wood', 'ceramic', 'silk', 'knot', 'beads'],
  style: ['romantic', 'outfit', 'shoe', 'eyewear', 'tassel'],
  romantic: ['bow', 'heart', 'ribbon', 'pastel', 'flower', 'butterfly'],

  tech: ['led', 'screen', 'nfc', 'robot', 'pixel', 'mechanical'],
  light: ['led'],
  minimal: ['geometry'],
  sign: ['symbol', 'heart', 'geometry', 'star', 'words', 'badge', 'pin'],
  words: ['text', 'message', 'dialect'],
  club: ['fandom', 'social', 'badge', 'school'],
  school: ['academy'],
  study: ['school', 'exam', 'work'],
  play: ['game', 'shaker'],
  sound: ['concert', 'music', 'bell'],
  feeling: ['calm', 'mood'],
}

const parents = new Map<string, string[]>()
for (const [kind, words] of Object.entries(KINDS)) {
  for (const word of words) parents.set(word, [...(parents.get(word) ?? []), kind])
}

const closures = new Map<string, ReadonlySet<string>>()

/** A word with everything it is a kind of. */
export function kindsOf(word: string): ReadonlySet<string> {
  const known = closures.get(word)
  if (known) return known
  const closure = new Set([word, ...(parents.get(word) ?? []).flatMap((kind) => [...kindsOf(kind)])])
  closures.set(word, closure)
  return closure
}

const words = new Set([...Object.keys(KINDS), ...parents.keys()])
const below = new Map<string, number>()
for (const word of words) {
  for (const kind of kindsOf(word)) if (kind !== word) below.set(kind, (below.get(kind) ?? 0) + 1)
}

/**
 * How much a word says, 0…1, by its place in the tree alone (Seco, Veale & Hayes 2004): 1 − log(words below it + 1) ÷
 * log(all words). It needs no catalog to be counted, so a score never hangs on what else is for sale.
 */
export const tellsMuch = (word: string): number =>
  1 - Math.log((below.get(word) ?? 0) + 1) / Math.log(words.size)
