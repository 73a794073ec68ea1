import {
  BufferTarget,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny'
import { type Canvas, newCanvas, penOf } from '../../share/picture/canvas'
import type { ClipPlan, ClipWriter } from './clip-writer'

/** Bits a pixel of a frame: cloth and fur stay crisp, a clip of six seconds has about 3 MB. */
const BITS_A_PIXEL = 0.22

/** What a clip's bits a second may be so that the whole stays under its limit, with some air for the container. */
export const bitrateOf = ({ size, framesPerSecond, seconds, maxBytes }: ClipPlan): number =>
  Math.round(
    Math.min(size.width * size.height * framesPerSecond * BITS_A_PIXEL, (maxBytes * 8 * 0.8) / seconds),
  )

/** A writer for the first codec that this browser can encode at the size, or null. */
export async function writeVideo(
  plan: ClipPlan,
  codecs: VideoCodec[],
  container: 'mp4' | 'webm',
): Promise<ClipWriter | null> {
  const quality = new Quality({ bitrate: bitrateOf(plan) })
  const codec = await getFirstEncodableVideoCodec(codecs, { ...plan.size, quality })
  if (!codec) return null
  const target = new BufferTarget()
  const format =
    container === 'mp4'
      ? // What plays it can begin before it has all of it.
        new Mp4OutputFormat({ fastStart: 'in-memory' })
      : new WebMOutputFormat()
  const output: Output = new Output({ format, target })
  let bytes = 0
  const source = new VideoSampleSource({
    codec,
    quality,
    latencyMode: 'quality',
    onEncodedPacket: (packet) => {
      bytes += packet.byteLength
    },
  })
  output.addVideoTrack(source, { frameRate: plan.framesPerSecond })
  const paper = plan.clear ? newCanvas(plan.size.width, plan.size.height) : null
  await output.start()
  return {
    async add(frame, index) {
      const sample = new VideoSample(paper ? laidOn(paper, frame) : frame, {
        timestamp: index / plan.framesPerSecond,
        duration: 1 / plan.framesPerSecond,
      })
      try {
        await source.add(sample)
      } finally {
        sample.close()
      }
    },
    async finish() {
      await output.finalize()
      if (!target.buffer) throw new Error('the encoder gave nothing')
      return new Blob([target.buffer], { type: `video/${container}` })
    },
    cancel: () => output.cancel(),
    bytes: () => bytes,
  }
}

/** Video has no transparency that every program knows: without paper it would be black. */
function laidOn(paper: Canvas, frame: Canvas): Canvas {
  const pen = penOf(paper)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, paper.width, paper.height)
  pen.drawImage(frame, 0, 0)
  return paper
}
