import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { passGate } from '../src/catalog/import/model/gate'
import { drawPicture } from '../src/cli/model/draw-picture'
import { loadDraco } from '../src/cli/model/load-draco'
import { hostileModels } from '../tests/catalog/import/model/hostile-models'
import { addMesh, glbOf, modelParts } from '../tests/catalog/import/model/make-glb'

const ports = { redraw: drawPicture, loadDraco }

/** A ball of as many triangles as a stranger may bring. */
function largest(): Uint8Array {
  const parts = modelParts()
  const n = 387
  const positions = new Float32Array((n + 1) ** 2 * 3)
  const indices = new Uint32Array(n * n * 6)
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= n; j++) {
      const [u, v] = [(i / n) * 2 * Math.PI, (j / n) * Math.PI]
      const r = 0.04 + 0.001 * Math.sin(20 * u) * Math.sin(20 * v)
      const at = [r * Math.sin(v) * Math.cos(u), r * Math.cos(v), r * Math.sin(v) * Math.sin(u)]
      positions.set(at, (i * (n + 1) + j) * 3)
    }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [a, b] = [i * (n + 1) + j, (i + 1) * (n + 1) + j]
      indices.set([a, b, b + 1, a, b + 1, a + 1], (i * n + j) * 6)
    }
  addMesh(
    parts,
    { POSITION: parts.accessor(positions, 'VEC3') },
    { indices: parts.accessor(indices, 'SCALAR') },
  )
  return glbOf(parts.json, parts.binary())
}

/** A fan whose triangles all meet in one corner, where edges are dear to collapse. */
function fan(): Uint8Array {
  const parts = modelParts()
  const triangles = 150_000
  const positions = new Float32Array((triangles + 2) * 3)
  for (let i = 1; i < triangles + 2; i++) {
    const turn = (2 * Math.PI * i) / triangles
    positions.set([0.04 * Math.cos(turn), 0.04 * Math.sin(turn), 0.01 * (i % 2)], 3 * i)
  }
  addMesh(parts, { POSITION: parts.accessor(positions, 'VEC3') }, { mode: 6 })
  return glbOf(parts.json, parts.binary())
}

async function secondsOf(file: Uint8Array): Promise<number> {
  const start = performance.now()
  await passGate(file, ports)
  return (performance.now() - start) / 1000
}

/** Everything that is held when nothing is going on, bytes. */
function held(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** How long the import gate takes, and what it leaves behind. */
export async function benchGate() {
  const refused = hostileModels().filter(({ outcome }) => outcome === 'reject')
  const times: number[] = []
  for (const { file } of refused) {
    const start = performance.now()
    await passGate(file, ports)
    times.push(performance.now() - start)
  }
  const before = held()
  for (let i = 0; i < 100; i++) await passGate(refused[i % refused.length]?.file ?? new Uint8Array(), ports)
  const left = held() / before - 1
  return [
    {
      name: 'import gate: a refusal, median',
      value: times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0,
      unit: 'ms',
      target: 300,
    },
    { name: 'import gate: the slowest refusal', value: Math.max(...times), unit: 'ms', target: 8000 },
    { name: 'import gate: memory kept after 100 refusals', value: 100 * left, unit: '%', target: 2 },
    { name: 'import gate: 300,000 triangles', value: await secondsOf(largest()), unit: 's', target: 8 },
    { name: 'import gate: a fan of 150,000', value: await secondsOf(fan()), unit: 's', target: 8 },
  ]
}
