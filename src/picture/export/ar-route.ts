/** How an outfit can be stood in the room it will be worn in. */
export type ArRoute =
  /** Follow `<a rel="ar" href="blob:…usdz"><img></a>`: AR Quick Look opens. */
  | 'quick_look'
  /** Ask the stage for an AR visit. */
  | 'webxr'
  /** Hand out the file; every other program opens it. */
  | 'download'

/** What a browser can do. */
export interface ArSupport {
  /** `relList.supports('ar')`: Safari and the browsers built on it, on iPhone, iPad and Vision. */
  readonly relAr: boolean
  /** `navigator.xr.isSessionSupported('immersive-ar')`: Chrome on Android phones with ARCore. */
  readonly immersiveAr: boolean
}

/** Quick Look first, as it needs no permission and knows light and occlusion; Scene Viewer is no way, as it cannot read blobs. */
export const arRoute = ({ relAr, immersiveAr }: ArSupport): ArRoute =>
  relAr ? 'quick_look' : immersiveAr ? 'webxr' : 'download'

/** Asks this browser. */
export async function arSupport(): Promise<ArSupport> {
  const relAr = document.createElement('a').relList.supports('ar')
  const xr: XRSystem | undefined = navigator.xr
  // An embedding page may forbid it: then asking rejects.
  const immersiveAr = (await xr?.isSessionSupported('immersive-ar').catch(() => false)) ?? false
  return { relAr, immersiveAr }
}

/** The address of a USDZ for Quick Look: no pinching, so that it stays as large as it is. */
export const quickLookAddress = (blobUrl: string): string => `${blobUrl}#allowsContentScaling=0`
