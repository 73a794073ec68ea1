/** Browsers inside of other apps, which neither download nor share files: there a picture is saved by holding it. */
const IN_APP =
  /MicroMessenger|XiaoHongShu|discover\/|xhsdiscover|Instagram|FBAN|FBAV|Weibo|\bQQ\/|DingTalk|AlipayClient|Aweme|BytedanceWebview|\bLine\//i

export const isInAppBrowser = (userAgent: string): boolean => IN_APP.test(userAgent)
