import type { backup as en } from '../../en/share/backup'

export const backup: typeof en = {
  button: '全部存成一个文件…',
  close: '关闭',
  save: {
    title: '全部存成一个文件',
    about:
      '自己做的挂件、包和照片，这套搭配和每一步、拥有的挂件，还有设置，都在里面。存到别处保管，或者在另一个浏览器里像打开搭配一样打开它。',
    photos: '里面有你的照片，只给信得过的人。',
    gathering: '正在收拾…',
    file: (size) => `存文件（${size}）`,
    saved: '存好了，没有上传任何东西。',
    missing: (n) => `有${n}份图片或模型找不到，没有放进去。`,
    too_large: '东西太多，一个文件装不下（最多300 MB）。删掉不再需要的自制挂件或包再试。',
    failed: '存着的东西读不出来。刷新页面再试一次。',
  },
  bring: {
    title: '全部拿进来',
    reading: '正在读取文件…',
    from: (when) => `存于${when}，这些是新的：`,
    charms: (n) => `${n}件自己做的挂件`,
    bags: (n) => `${n}个自己做的包`,
    beside: (n) => `其中${n}件和这里的不一样，两个版本都会留着`,
    drafts: { own_draft: '一件做到一半的挂件', own_bag_draft: '一个做到一半的包' },
    owned: (n) => `${n}件标为拥有的挂件`,
    preferences: (n) => `${n}项这里还没选过的设置`,
    look: {
      opens: '那套搭配和它的每一步',
      visits: '那套搭配，先摆在旁边，由你决定留不留',
    },
    safe: '这里原有的都不变。',
    nothing: '里面的东西这里都有了。',
    draftStays: '这里已经有一件正在做，文件里做到一半的那件就留在文件里。',
    newer: (n) => `有${n}样是新版本做的，留在文件里。`,
    damaged: (n) => `有${n}条已损坏，不拿进来。`,
    missing: (n) => `有${n}件自己做的东西缺了图片，不拿进来。`,
    go: '拿进来',
    going: '正在拿进来…',
    leave: '先不要',
    ended: {
      brought_in: '都在这里了。',
      locked: '挂搭在另一个标签页里开着。先改成在这里编辑，再打开这个文件。',
      full: '这个浏览器里放不下了，什么都没有改动。',
      failed: '没能存下来，什么都没有改动。',
    },
    problem: {
      not_a_backup: '这个ZIP压缩文件里没有挂搭的东西。',
      too_large: '文件里的东西太多，读不了（最多300 MB）。',
      newer_version: '这个文件是新版本存的。刷新页面后再打开。',
      damaged: '这个文件已经损坏，什么都没有改动。',
    },
  },
}
