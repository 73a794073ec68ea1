import { PICTURE_LIMITS } from '../share/picture/picture-look'
import { refuse, refusePicture } from './answer'
import type { Command } from './command'
import { FIT_OPTIONS, fitCommand, stopIn } from './fit-command'
import { LINK_OPTIONS, linkBase, linkCommand, openCommand, openPicture } from './link-commands'
import { withBagsOf } from './measured-bags'
import { checkGlbCommand } from './model/check-glb-command'
import { OCCASION_OPTIONS, occasionOf } from './occasion-options'
import { balanceCommand, harmonyCommand, themeCommand } from './part-commands'
import { CHARM_OPTIONS, charmCommand, charmOrderOf } from './photo/charm-command'
import { CUT_OPTIONS, cutCommand, editsIn } from './photo/cut-command'
import { scoreCommand } from './score-command'
import { startingTaste, TASTE_OPTIONS, tasteOf } from './taste-options'
import { WITH_OPTION } from './with-option'

/** Every command, in the order in which help lists them. A new one is a file and an entry here. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'score',
    takes: '<look.json>',
    about: 'Scores a look: total, criteria, reasons, fixes, blocks and warnings as JSON.',
    input: { kind: 'look_file' },
    options: { ...TASTE_OPTIONS, ...OCCASION_OPTIONS, ...WITH_OPTION },
    prepare: (catalog, given) => {
      const wrong = tasteOf(given)
      if ('ok' in wrong) return wrong
      const occasion = occasionOf(given)
      if ('ok' in occasion) return occasion
      return async (text) => {
        const start = await startingTaste(given)
        const taste = 'ok' in start ? start : tasteOf(given, start)
        return 'ok' in taste ? taste : scoreCommand(await withBagsOf(catalog, text), text, taste, occasion)
      }
    },
  },
  {
    name: 'fit',
    takes: '<charm> <carrier> <point>',
    about: 'Tells whether a charm may hang there, why not, and where else, as JSON.',
    input: { kind: 'arguments', count: 3 },
    options: { ...FIT_OPTIONS, ...WITH_OPTION },
    prepare: (catalog, given) => {
      const stop = stopIn(given)
      return typeof stop === 'number' ? (text) => fitCommand(catalog, text, stop) : stop
    },
  },
  {
    name: 'link',
    takes: '<look.json>',
    about: 'Writes a look as a link: a whole address with --base, else its fragment.',
    input: { kind: 'look_file' },
    options: { ...LINK_OPTIONS, ...WITH_OPTION },
    prepare: (catalog, given) => {
      const base = linkBase(given)
      return typeof base === 'string' ? (text) => linkCommand(catalog, text, base) : base
    },
  },
  {
    name: 'open',
    takes: '<link or picture.png>',
    about: 'Prints the look behind a link or inside a picture as JSON.',
    input: {
      kind: 'arguments',
      count: 1,
      file: {
        name: /\.(png|jpe?g|webp)$/i,
        maxBytes: PICTURE_LIMITS.bytes,
        tooLarge: refusePicture({ kind: 'too_large', what: 'picture', max: PICTURE_LIMITS.bytes }),
        respond: openPicture,
      },
    },
    options: {},
    prepare: () => openCommand,
  },
  {
    name: 'check-glb',
    takes: '<file>…',
    about:
      'Tells whether a stranger’s model may hang here, why not, and in what size, one line of JSON a file.',
    input: { kind: 'files' },
    options: {},
    prepare: () => checkGlbCommand(),
  },
  {
    name: 'cut',
    takes: '<photo>',
    about: 'Cuts the thing out of a photo and writes it as PNG with alpha.',
    input: { kind: 'path' },
    options: CUT_OPTIONS,
    prepare: (_, given) => {
      const out = given.findLast(({ name }) => name === 'out')?.value
      const edits = editsIn(given)
      if ('ok' in edits) return edits
      return out ? (path) => cutCommand(path, out, edits) : refuse('USAGE', 'cut takes --out <png>.')
    },
  },
  {
    name: 'charm',
    takes: '<photo>',
    about: 'Makes a charm of the thing in a photo: writes its model, prints its facts as JSON.',
    input: { kind: 'path' },
    options: CHARM_OPTIONS,
    prepare: (catalog, given) => {
      const order = charmOrderOf(catalog, given)
      return 'ok' in order ? order : (path) => charmCommand(order, path)
    },
  },
  {
    name: 'theme',
    takes: '<charm> <charm>',
    about: 'Prints how much two charms tell the same story, 0…1.',
    input: { kind: 'arguments', count: 2 },
    options: {},
    prepare: (catalog) => (text) => themeCommand(catalog, text),
  },
  {
    name: 'balance',
    takes: '',
    about: 'Prints the deviation of the center of mass of discs: {"discs":[[x,y,r],…]} a line, 0…1, y down.',
    input: { kind: 'lines' },
    options: {},
    prepare: () => balanceCommand,
  },
  {
    name: 'harmony',
    takes: '',
    about: 'Prints how well two to eight colors go together: ["#rrggbb",…] a line, higher is better.',
    input: { kind: 'lines' },
    options: {},
    prepare: () => harmonyCommand,
  },
]
