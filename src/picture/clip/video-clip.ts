import { onDemand } from '../../state/on-demand'
import type { ClipKind, ClipPlan, ClipWriter } from './clip-writer'

const STEPS = [
  { scale: 1, framesPerSecond: 30, quality: 1 },
  { scale: 0.5, framesPerSecond: 30, quality: 1 },
]

/** H.264 in MP4: what every phone and chat app plays. */
export const mp4Clip: ClipKind = {
  type: 'video/mp4',
  extension: 'mp4',
  steps: STEPS,
  open: (plan) => openVideo(plan, ['avc'], 'mp4'),
}

/** VP9 or VP8 in WebM: where H.264 may not be encoded. */
export const webmClip: ClipKind = {
  type: 'video/webm',
  extension: 'webm',
  steps: STEPS,
  open: (plan) => openVideo(plan, ['vp9', 'vp8'], 'webm'),
}

const loadWriter = onDemand(() => import('./video-writer'))

async function openVideo(
  plan: ClipPlan,
  codecs: ('avc' | 'vp9' | 'vp8')[],
  container: 'mp4' | 'webm',
): Promise<ClipWriter | null> {
  if (typeof VideoEncoder === 'undefined') return null
  const { writeVideo } = await loadWriter()
  return writeVideo(plan, codecs, container)
}
