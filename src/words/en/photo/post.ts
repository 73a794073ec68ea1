import { createNumbers } from '../../numbers'

const { list } = createNumbers('en')

/** What goes out with a picture: caption and alt text. */
export const post = {
  bag: (carrier: string, colorway: string) => `${carrier} in ${colorway}`,
  at: (charm: string, slot: string) => `${charm} on the ${slot}`,
  places: (all: readonly string[]) => list(all),
  times: (charm: string, n: number) => `${charm} ×${n}`,
  more: (n: number) => `${n} more`,
  wearing: (bag: string, n: number, charms: string) =>
    `${bag} with ${n === 1 ? '1 charm' : `${n} charms`}: ${charms}.`,
  bare: (bag: string) => `${bag}, with nothing on it.`,
  kind: (kind: string, text: string) => `${kind}: ${text}`,
  titled: (title: string, text: string) => `${title} · ${text}`,
  carrying: (bag: string, charms: string) => `${bag} with ${charms}.`,
  justBag: (bag: string) => `${bag}.`,
  next: (text: string) => ` ${text}`,
  sentence: (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`),
  remixOf: (source: string) => `A remix of ${source}.`,
  by: (author: string) => `By ${author}.`,
  tags: '#bagcharms #dangle',
}
