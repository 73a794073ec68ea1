import type { Arrangement } from '../../look/arrangement'
import type { Light } from '../../look/facts/light'
import { environmentUrl } from '../light/environment-file'
import type { Quality } from '../quality'

/** Where the parts of all hardware lie, as the page names them. */
export const HARDWARE_URL = 'models/hardware/hardware.glb'

const ahead = new Map<string, Promise<Response>>()

/** Asks for every file that a look's picture needs, before there is a stage to show it. */
export function askAhead({ carrier, hung }: Arrangement, light: Light, quality: Quality): void {
  const models = [carrier, ...hung.map(({ charm }) => charm)].flatMap(({ model }) => model?.glb ?? [])
  if (hung.length > 0) models.push(HARDWARE_URL)
  for (const url of quality === 'high' ? [...models, environmentUrl(light)] : models) {
    if (ahead.has(url)) continue
    const answer = fetch(url)
    // A failure is told to whoever wants the file.
    answer.catch(() => undefined)
    ahead.set(url, answer)
  }
}

/** The answer that was asked for ahead, given once; else asks now. */
export function answerFrom(url: string): Promise<Response> {
  const answer = ahead.get(url)
  ahead.delete(url)
  return answer ?? fetch(url)
}
