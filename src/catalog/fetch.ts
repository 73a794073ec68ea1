import type { Catalog } from '../look/facts/catalog'
import { parseCatalog } from './parse'

async function json(url: URL, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`)
  return response.json()
}

/** The built-in catalog as the app uses it: fetched from our own origin, knowing which models exist. */
export async function fetchCatalog(manifestUrl: URL, signal: AbortSignal): Promise<Catalog> {
  const [charms, carriers, mechanisms, views, models] = await Promise.all([
    json(new URL('./data/charms.json', import.meta.url), signal),
    json(new URL('./data/carriers.json', import.meta.url), signal),
    json(new URL('./data/mechanisms.json', import.meta.url), signal),
    json(new URL('./data/views.json', import.meta.url), signal),
    json(manifestUrl, signal),
  ])
  return parseCatalog({ charms, carriers, mechanisms, views, models }, 'measured')
}
