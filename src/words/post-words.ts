import { inBoth } from './locale'

/** What goes out with a picture: caption and alt text. */
export const postWords = inBoth(
  {
    bag: (carrier: string, colorway: string) => `${carrier} in ${colorway}`,
    at: (charm: string, slot: string) => `${charm} on the ${slot}`,
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
  },
  {
    bag: (carrier, colorway) => `${carrier}（${colorway}）`,
    at: (charm, slot) => `${slot}挂着${charm}`,
    times: (charm, n) => `${charm}×${n}`,
    more: (n) => `另外${n}件`,
    wearing: (bag, n, charms) => `${bag}，${n}件挂件：${charms}。`,
    bare: (bag) => `${bag}，还没有挂东西。`,
    kind: (kind, text) => `${kind}：${text}`,
    titled: (title, text) => `${title}｜${text}`,
    carrying: (bag, charms) => `${bag}，挂着${charms}。`,
    justBag: (bag) => `${bag}。`,
    next: (text) => text,
    sentence: (text) => (/[。！？…]$/.test(text) ? text : `${text}。`),
    remixOf: (source) => `改自${source}。`,
    by: (author) => `搭配：${author}。`,
    tags: '　#包挂 #挂搭',
  },
)
