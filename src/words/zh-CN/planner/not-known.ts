/** What of a look only a later release knows. */
export const notKnown = {
  bagColor: '包的颜色',
  charmColor: (charm: string) => `${charm}的颜色`,
  charmState: (charm: string) => `${charm}的状态`,
  more: '一些显示不出来的内容',
  shown: (list: string) =>
    `这套搭配来自更新的版本，这里还不认识${list}。这些内容会原样保留，暂时按默认样子显示。`,
}
