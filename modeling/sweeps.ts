import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { carrierId } from '../src/look/ids'
import type { Sweep, SweepReport } from '../sweeps/sweep'
import { buildCharm, filesOf, findCharms } from './build'
import { modelsFolder } from './models-folder'
import { restingCharms, restsFile, restsOf } from './rests/build'
import { checkHolds } from './rules/check-holds'
import { checkModels, type ModelKey, modelKeys, sha256 } from './rules/check-models'
import { checkSwings } from './rules/check-swings'
import { checkViews } from './rules/check-views'
import type { Finding } from './rules/finding'
import { checkValid } from './rules/valid'

const CATALOG = 'src/catalog/data'
const MODELS = 'public/models'
const charmFiles = readdirSync(join(import.meta.dirname, 'charms'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `modeling/charms/${name.replaceAll('\\', '/')}`)
  .toSorted()

const charmIds = (): readonly string[] =>
  modelKeys().flatMap(({ kind, id }) => (kind === 'charms' ? [id] : []))
const carrierIds = (): readonly string[] =>
  modelKeys().flatMap(({ kind, id }) => (kind === 'carriers' ? [id] : []))

const reportOf = (findings: readonly Finding[]): SweepReport => {
  const said = (level: Finding['level']): readonly string[] =>
    findings.filter((finding) => finding.level === level).map(({ id, text }) => `${id}: ${text}`)
  return { faults: said('error'), warnings: said('warning') }
}

/** Each committed model keeps the rules: valid, within its budgets, as the catalog says, with its thumbnails. */
const models: Sweep = {
  name: 'models',
  code: ['modeling/rules/check-models.ts'],
  data: [CATALOG, MODELS],
  cases: () => modelKeys().map(({ kind, id }) => `${kind}/${id}`),
  sample: 8,
  check: async (cases) => reportOf(await checkModels(cases.map(keyOf))),
}

const keyOf = (one: string): ModelKey => {
  const [kind, id = ''] = one.split('/')
  return { kind: kind === 'carriers' ? 'carriers' : 'charms', id }
}

/** Every charm made from code comes out as it is committed, to the byte. */
const rebuild: Sweep = {
  name: 'rebuild',
  code: ['modeling/build.ts', 'modeling/rules/valid.ts', ...charmFiles],
  data: [CATALOG, MODELS],
  cases: async () => [...(await findCharms()).keys()],
  sample: 3,
  check: async (cases) => {
    const definitions = await findCharms()
    const findings: Finding[] = []
    for (const id of cases) {
      const definition = definitions.get(id)
      if (!definition) continue
      for (const { path, detail } of filesOf(definition)) {
        const { raw, packed } = await buildCharm(definition, detail)
        findings.push(...(await checkValid(`${id} (uncompressed)`, raw)))
        if (!existsSync(path) || sha256(readFileSync(path)) !== sha256(packed))
          findings.push({
            id,
            level: 'error',
            text: `${relative(modelsFolder, path)} comes out of its code otherwise than committed; run npm run models`,
          })
      }
    }
    return reportOf(findings)
  },
}

/** How charms rest on each carrier is what was measured on the models. */
const rests: Sweep = {
  name: 'rests',
  code: ['modeling/rests/build.ts'],
  data: [CATALOG, `${MODELS}/carriers`, `${MODELS}/charms`],
  cases: carrierIds,
  sample: 1,
  check: async (cases) => {
    const charms = await restingCharms(modelsFolder)
    const findings: Finding[] = []
    for (const one of cases) {
      const id = carrierId(one)
      if ((await restsOf(modelsFolder, id, charms)) !== readFileSync(restsFile(modelsFolder, id), 'utf8'))
        findings.push({
          id,
          level: 'error',
          text: 'charms rest otherwise than committed; run npm run models -- --rests',
        })
    }
    return reportOf(findings)
  },
}

/** Every charm holds and rests on every kind of anchor that takes it. */
const holds: Sweep = {
  name: 'holds',
  code: ['modeling/rules/check-holds.ts'],
  data: [CATALOG, MODELS],
  cases: charmIds,
  sample: 3,
  check: async (cases) => {
    const { findings, figures } = await checkHolds(cases, cases.length === charmIds().length)
    return { ...reportOf(findings.filter(({ level }) => level === 'error')), figures }
  },
}

/** Every charm that swings keeps out of what it hangs on, and comes to rest. */
const swings: Sweep = {
  name: 'swings',
  code: ['modeling/rules/check-swings.ts'],
  data: [CATALOG, MODELS],
  cases: charmIds,
  sample: 2,
  check: async (cases) => {
    const { findings, figures } = await checkSwings(cases, cases.length === charmIds().length)
    return { ...reportOf(findings), figures }
  },
}

/** What shows of every charm where it rests is what a drawing of the models shows. */
const views: Sweep = {
  name: 'views',
  code: ['modeling/rules/check-views.ts'],
  data: [CATALOG, MODELS],
  cases: charmIds,
  sample: 2,
  check: async (cases) => {
    const { findings, figures } = await checkViews(cases, cases.length === charmIds().length)
    return { ...reportOf(findings), figures }
  },
}

export const MODEL_SWEEPS: readonly Sweep[] = [models, rebuild, rests, holds, swings, views]
