import type { Light } from '../../../look/facts/light'
import type { Content } from '../../../picture/content/content'
import type { Order } from '../../../picture/paint/compose'
import type { Photograph } from '../../../picture/studio/photo-request'
import {
  pageOfSettings,
  type StudioSettings,
  settingOf,
  standpointOf,
} from '../../../picture/studio/studio-settings'
import type { CameraRequest } from '../../../state/camera-view'

interface PictureSetup {
  readonly settings: StudioSettings
  readonly content: Content
  readonly light: Light
  readonly photo: ImageBitmap | null
  readonly camera: CameraRequest
  readonly photograph: Photograph
}

/** What the studio's settings ask to be composed, whatever its size and quality. */
export const orderOf = ({
  settings,
  content,
  light,
  photo,
  camera,
  photograph,
}: PictureSetup): Omit<Order, 'scale' | 'quality'> => ({
  layout: settings.layout,
  format: pageOfSettings(settings),
  content,
  setting: settingOf(settings, light, photo),
  from: standpointOf(camera),
  photograph,
})
