/** Of files that were chosen together the model, and what lies beside it; null where there is none at all. */
export function modelAmong(
  files: readonly File[],
): { readonly model: File; readonly beside: readonly File[] } | null {
  const isPicture = ({ type, name }: File): boolean =>
    type.startsWith('image/') || /\.(png|jpe?g|webp|avif|ktx2)$/i.test(name)
  const model =
    files.find(({ name }) => /\.glb$/i.test(name)) ??
    files.find(({ name, type }) => /\.gltf$/i.test(name) || type.startsWith('model/')) ??
    files.find((file) => !isPicture(file)) ??
    files[0]
  return model
    ? { model, beside: files.filter((file) => file !== model && isPicture(file)).slice(0, MOST) }
    : null
}

/** More pictures a model may not have. */
const MOST = 16
