import type { Catalog } from '../look/facts/catalog'
import { parseCatalog } from './parse-catalog'

async function json(url: URL, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`)
  return response.json()
}

/** The built-in catalog as the app uses it: fetched from our own origin, with the models of a folder. */
export async function fetchCatalog(folder: URL, signal: AbortSignal): Promise<Catalog> {
  const [charms, carriers, mechanisms, models] = await Promise.all([
    json(new URL('./data/charms.json', import.meta.url), signal),
    json(new URL('./data/carriers.json', import.meta.url), signal),
    json(new URL('./data/mechanisms.json', import.meta.url), signal),
    json(new URL('models.json', folder), signal),
  ])
  return parseCatalog({ charms, carriers, mechanisms, models }, folder.href)
}
