import type { Locale } from '../../../look/facts/bilingual'
import type { Look } from '../../../look/look'
import { type ExportModel, MODEL_TYPES, type ModelKind } from '../../../picture/export/model-file'
import { fileName } from '../../../picture/file/file-name'
import type { Watch } from '../../../picture/studio/photo-request'
import { linkTo } from '../../../share/link/link'
import type { Judge } from '../../../state/planner/derived'
import { takeAlongWords } from '../../../words/export-words'
import { sayAltText } from '../../../words/say-post'
import { shellWords } from '../../../words/shell-words'
import { carrierName } from '../../../words/slot-names'
import type { StudioResult } from '../result/studio-result'

interface ModelOrder {
  readonly kind: ModelKind
  readonly look: Look
  readonly judge: Judge
  readonly locale: Locale
  readonly exportModel: ExportModel
}

/** The look on the stage as a file for 3D programs, with who made it and what it is inside. Rejects as `ExportModel` does. */
export async function exportLook(
  { kind, look, judge, locale, exportModel }: ModelOrder,
  watch: Watch,
): Promise<StudioResult> {
  const { catalog } = judge
  const title = look.title === '' ? carrierName(catalog, look.carrier, locale) : look.title
  const model = await exportModel(
    kind,
    {
      title: takeAlongWords[locale].madeWith(title),
      creator: look.author === '' ? shellWords[locale].brand : look.author,
      description: sayAltText(catalog, look, null, locale),
      link: addressOrNone(look),
      locale,
    },
    watch,
  )
  const name = fileName(look.title, '3x4', 1, kind).replace(/_3x4_\d+x\d+/, '')
  const file = new File([model.blob], name, { type: MODEL_TYPES[kind] })
  return {
    kind: 'model',
    file,
    url: URL.createObjectURL(file),
    model: kind,
    sizeMm: model.sizeMm,
    triangles: model.triangles,
    simplified: model.simplified,
  }
}

function addressOrNone(look: Look): string | null {
  try {
    return linkTo(look, location.href)
  } catch {
    return null
  }
}
