import type { Catalog } from '../../../look/facts/catalog'
import type { Look } from '../../../look/look'
import { type ExportModel, MODEL_TYPES, type ModelKind } from '../../../picture/export/model-file'
import { modelFileName } from '../../../picture/file/file-name'
import type { Watch } from '../../../picture/studio/photo-request'
import { linkTo } from '../../../share/link/link'
import { pageAddress } from '../../../share/link/page-address'
import { carrierName } from '../../../words/catalog-names'
import type { Language } from '../../../words/language'
import { sayAltText } from '../../../words/say-post'
import type { StudioResult } from '../result/studio-result'

interface ModelOrder {
  readonly kind: ModelKind
  readonly look: Look
  readonly catalog: Catalog
  readonly language: Language
  readonly exportModel: ExportModel
}

/** The look on the stage as a file for 3D programs, with who made it and what it is inside. Rejects as `ExportModel` does. */
export async function exportLook(
  { kind, look, catalog, language, exportModel }: ModelOrder,
  watch: Watch,
): Promise<StudioResult> {
  const title = look.title === '' ? carrierName(catalog, look.carrier, language) : look.title
  const model = await exportModel(
    kind,
    {
      title: language.exporting.madeWith(title),
      creator: look.author === '' ? language.shell.brand : look.author,
      description: sayAltText(catalog, look, null, language),
      link: addressOrNone(look),
      locale: language.locale,
    },
    watch,
  )
  const name = modelFileName(look.title, kind)
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
    return linkTo(look, pageAddress(location))
  } catch {
    return null
  }
}
