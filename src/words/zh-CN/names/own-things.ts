import type { ownThings as en } from '../../en/names/own-things'

export const ownThings: typeof en = {
  charm: '自制挂件',
  bag: '自制的包',
  outline: '对方自制的挂件（以轮廓显示）',
  theirs: '对方自制的挂件',
  namedOutline: (name) => `${name}（以轮廓显示）`,
  theirBag: '对方自制的包（以轮廓显示）',
}
