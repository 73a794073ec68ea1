import type { giving as en } from '../../en/own/giving'

export const giving: typeof en = {
  put: '把我的挂件放进图里，别人也能戴',
  about: '打开图的人可以收下、再改，也会拿到做它们用的照片。不放的话，朋友看到的是轮廓。',
  packing: '正在放进去…',
  inside: (names, size) => `${names.join('、')}已放进图里（多了${size}）。`,
  nothing: '图里一件都没有放。',
  noRoom: (name) => `${name}放不下，没有放进去：一张图连同挂件最多5 MB。选1×会宽松些。`,
  missing: (name) => `${name}在这里缺了模型或照片，没有放进去。`,
  mayShare: (name) => `我可以分享${name}`,
  by: (author, licence) =>
    author || licence
      ? `它的模型是别人做的：${[author, licence].filter(Boolean).join('，')}。`
      : '它的模型是别人做的，文件里没写允许怎么用。',
  failed: '没能放进去，图还是原来的样子。',
  close: '关闭',
  title: '这张图里有挂件',
  brings: (charms, bags) =>
    `里面带着${[bags > 0 && `${bags}个包`, charms > 0 && `${charms}件挂件`].filter(Boolean).join('和')}，都是别人做的。要收下吗？`,
  size: (all) => `一共${all}，只存在本机。`,
  beside: (n) => `其中${n}件和你的不一样，两件都会留着。`,
  damaged: (n) => `另有${n}件已损坏，不收。`,
  keep: '收下',
  leave: '只看看',
  keeping: '正在收下…',
  ended: {
    brought_in: '现在你也能戴了，就排在挂件的最前面。',
    locked: '挂搭在另一个标签页里开着。先改成在这里编辑，再打开这张图。',
    full: '这个浏览器里放不下了，什么都没有改动。',
    failed: '没能存下来，什么都没有改动。',
  },
  problem: {
    damaged: '搭配打开了，但图里的挂件已经损坏，没有拿出来。',
    newer_version: '搭配打开了，但图里的挂件是新版本放的。刷新页面后再打开。',
  },
}
