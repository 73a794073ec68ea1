import type { FormatId } from './formats'
import type { FreeEdges, PhotoSetting } from './photo-request'

/** The studio as the stage shows it: what lies inside its frame is what a photograph by hand shows. */
export interface LiveStudio extends PhotoSetting {
  readonly format: FormatId
  /** What a preset keeps free of the look, as in a shot. */
  readonly edges: FreeEdges
  /** Whether lines show what an app's own buttons may cover. */
  readonly guides: boolean
}
