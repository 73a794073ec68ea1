import { readFileSync } from 'node:fs'
import { WebIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { validateBytes } from 'gltf-validator'
import { MeshoptDecoder } from 'meshoptimizer'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { CharmFacts } from '../../../../modeling/kit/catalog-facts'
import { checkCharm } from '../../../../modeling/rules/charm'
import { CHARM_BUDGET } from '../../../../src/catalog/import/model/budget'
import type { KeptMaterial } from '../../../../src/catalog/import/model/clean/kept-material'
import { triangleCount } from '../../../../src/catalog/import/model/clean/surface'
import { passGate, type StrangerModel } from '../../../../src/catalog/import/model/gate'
import { extentOf } from '../../../../src/catalog/import/model/pose/extent'
import { writeCharm } from '../../../../src/catalog/import/model/write/write-charm'
import { drawPicture } from '../../../../src/cli/model/draw-picture'
import { loadDraco } from '../../../../src/cli/model/load-draco'
import { chunk, end, joined, pixels, png, SIGNATURE } from '../../../share/make-png'
import { dracoGlb } from './make-draco'
import { type AnyJson, addMesh, boxOf, charmGlb, glbOf, type ModelParts, modelParts, SIDES } from './make-glb'

const ports = { redraw: drawPicture, loadDraco }

/** What the gate says of a model that loads. */
async function admitted(file: Uint8Array, beside?: ReadonlyMap<string, Uint8Array>) {
  const verdict = await passGate(file, ports, beside)
  if (verdict.outcome === 'reject') throw new Error(JSON.stringify(verdict.fault))
  return { ...verdict, codes: verdict.notices.map(({ code }) => code) }
}

const stranger = (change: (json: AnyJson, parts: ModelParts) => void = () => {}) => charmGlb(png(), change)
const rounded = (sizes: readonly number[]) => sizes.map((size) => Math.round(size * 10) / 10)
/** A picture that says it is 9,000 pixels wide. */
const hugePng = (): Uint8Array =>
  joined(SIGNATURE, chunk('IHDR', Uint8Array.of(0, 0, 0x23, 0x28, 0, 0, 0, 1, 8, 2, 0, 0, 0)), pixels, end)
const scaledBy = (factor: number) =>
  stranger((json) => {
    json.nodes[0].scale = [factor, factor, factor]
  })
const TRUE = [40, 60, 20]

/** A box alone, without normals and pictures, as `build` writes its corners. */
function boxGlb(build: (parts: ModelParts, box: ReturnType<typeof boxOf>) => void): Uint8Array {
  const parts = modelParts()
  build(parts, boxOf(SIDES))
  return glbOf(parts.json, parts.binary())
}

describe('a stranger’s length', () => {
  it.each([
    ['meters', 1, 'OK', TRUE],
    ['centimeters', 100, 'SIZE_READ_AS', TRUE],
    ['millimeters', 1000, 'SIZE_READ_AS', TRUE],
    ['inches', 1 / 0.0254, 'SIZE_READ_AS', TRUE],
    ['meters, as small as is believed', 1 / 6, 'OK', [6.7, 10, 3.3]],
    ['meters, as large as is believed', 20 / 6, 'OK', [133.3, 200, 66.7]],
    ['no unit of a charm', 10, 'SIZE_GUESSED', [53.3, 80, 26.7]],
  ])('in %s is read as it was meant', async (_, factor, code, sizeMm) => {
    const { codes, sizeMm: read, model } = await admitted(scaledBy(factor))
    expect([codes[0] ?? 'OK', rounded(read)]).toEqual([code, sizeMm])
    expect(rounded(model.body.sizeMm)).toEqual(sizeMm)
  })
})

describe('a stranger’s shape', () => {
  const forms: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
    [
      'without indices and normals',
      () =>
        boxGlb((parts, { positions, indices }) => {
          const corners = indices.flatMap((index) => positions.slice(3 * index, 3 * index + 3))
          addMesh(parts, { POSITION: parts.accessor(Float32Array.from(corners), 'VEC3') })
        }),
    ],
    [
      'of unsigned shorts',
      () =>
        boxGlb((parts, { positions, indices }) => {
          parts.json.extensionsRequired = ['KHR_mesh_quantization']
          const whole = Uint16Array.from(positions, (value) => Math.round((value + 0.03) * 100_000))
          addMesh(
            parts,
            { POSITION: parts.accessor(whole, 'VEC3') },
            { indices: parts.accessor(Uint8Array.from(indices), 'SCALAR') },
            { scale: [1e-5, 1e-5, 1e-5] },
          )
        }),
    ],
    [
      'of normalized bytes',
      () =>
        boxGlb((parts, { positions, indices }) => {
          const sides = Int8Array.from(positions, (value, i) => Math.sign(value) * (i % 3 === 1 ? 127 : 64))
          addMesh(
            parts,
            { POSITION: parts.accessor(sides, 'VEC3', { normalized: true }) },
            { indices: parts.accessor(Uint32Array.from(indices), 'SCALAR') },
            { scale: [(0.02 * 127) / 64, 0.03, (0.01 * 127) / 64] },
          )
        }),
    ],
    [
      'turned, mirrored and below others',
      () =>
        stranger((json) => {
          const half = Math.SQRT1_2
          json.nodes[0].scale = [-1, 1, 1]
          json.nodes.push(
            { rotation: [0, 0, half, half], children: [2] },
            { rotation: [0, 0, -half, half], children: [0] },
          )
          json.scenes[0].nodes = [1]
        }),
    ],
    [
      'with the next scene’s in the same file',
      () =>
        stranger((json) => {
          json.nodes.push({ mesh: 0, scale: [9, 9, 9] })
          json.scenes.push({ nodes: [1] })
        }),
    ],
    [
      'of the second scene',
      () =>
        stranger((json) => {
          json.nodes.push({ mesh: 0, scale: [9, 9, 9] })
          json.scenes = [{ nodes: [1] }, { nodes: [0] }]
          json.scene = 1
        }),
    ],
    [
      'without scenes',
      () =>
        stranger((json) => {
          delete json.scenes
          delete json.scene
        }),
    ],
    [
      'beside a hidden one',
      () =>
        stranger((json) => {
          json.nodes.push({
            mesh: 0,
            scale: [9, 9, 9],
            extensions: { KHR_node_visibility: { visible: false } },
          })
          json.scenes[0].nodes.push(1)
        }),
    ],
    [
      'drawn twice by instances',
      () =>
        stranger((json, parts) => {
          json.nodes[0].scale = [0.5, 0.5, 0.5]
          const shifts = Float32Array.of(-0.02, -0.03, 0.01, 0.02, 0.03, -0.01)
          json.nodes[0].extensions = {
            EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: parts.accessor(shifts, 'VEC3') } },
          }
        }),
    ],
    [
      'morphed by its weights',
      () =>
        stranger((json, parts) => {
          json.nodes[0].scale = [0.5, 0.5, 0.5]
          const target = parts.accessor(Float32Array.from(boxOf(SIDES).positions), 'VEC3')
          json.meshes[0].primitives[0].targets = [{ POSITION: target }]
          json.meshes[0].weights = [1]
        }),
    ],
    [
      'held by a bone, whatever its own node says',
      () =>
        stranger((json, parts) => {
          const weights = Float32Array.from({ length: 96 }, (_, i) => (i % 4 === 0 ? 0.5 : 0))
          Object.assign(json.meshes[0].primitives[0].attributes, {
            JOINTS_0: parts.accessor(new Uint8Array(96), 'VEC4'),
            WEIGHTS_0: parts.accessor(weights, 'VEC4'),
          })
          json.nodes[0].scale = [50, 50, 50]
          json.nodes[0].skin = 0
          json.nodes.push({ scale: [2, 2, 2] })
          const bind = [0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 1]
          json.skins = [{ joints: [1], inverseBindMatrices: parts.accessor(Float32Array.from(bind), 'MAT4') }]
        }),
    ],
    [
      'with sparse corners',
      () =>
        stranger((json, parts) => {
          const positions = Float32Array.from(boxOf(SIDES).positions)
          const indices = Uint16Array.from({ length: 24 }, (_, i) => i)
          json.accessors.push({
            componentType: 5126,
            count: 24,
            type: 'VEC3',
            sparse: {
              count: 24,
              indices: { bufferView: parts.view(new Uint8Array(indices.buffer)), componentType: 5123 },
              values: { bufferView: parts.view(new Uint8Array(positions.buffer)) },
            },
          })
          json.meshes[0].primitives[0].attributes.POSITION = json.accessors.length - 1
        }),
    ],
    [
      'in an address of data',
      () => {
        const parts = modelParts()
        const box = boxOf(SIDES)
        addMesh(
          parts,
          { POSITION: parts.accessor(Float32Array.from(box.positions), 'VEC3') },
          { indices: parts.accessor(Uint16Array.from(box.indices), 'SCALAR') },
        )
        const base64 = Buffer.from(parts.binary()).toString('base64')
        parts.json.buffers[0].uri = `data:application/octet-stream;base64,${base64}`
        return glbOf(parts.json)
      },
    ],
    ['packed by Draco', () => dracoGlb()],
    [
      'packed by Draco and drawn twice',
      () =>
        dracoGlb((json) => {
          json.nodes[0].scale = [0.5, 1, 1]
          json.nodes[0].translation = [-0.01, 0, 0]
          json.nodes.push({ mesh: 0, scale: [0.5, 1, 1], translation: [0.01, 0, 0] })
          json.scenes[0].nodes.push(1)
        }),
    ],
    [
      'with a skin that its mesh does not use',
      () =>
        stranger((json) => {
          json.nodes[0].scale = [0.5, 0.5, 0.5]
          json.nodes[0].skin = 0
          json.nodes.push({ scale: [2, 2, 2], children: [0] })
          json.scenes[0].nodes = [1]
          json.skins = [{ joints: [1] }]
        }),
    ],
    [
      'filled up with zeros where blanks belong',
      () => {
        const glb = stranger((json) => {
          json.nodes[0].name = 'x'
          json.asset.generator += ' '.repeat((7 - (JSON.stringify(json).length % 4)) % 4)
        })
        const end = 20 + new DataView(glb.buffer).getUint32(12, true)
        for (let at = end - 1; glb[at] === 0x20; at--) glb[at] = 0
        return glb
      },
    ],
  ]

  it.each(forms)('%s has its true size', async (_, make) => {
    const { outcome, sizeMm, model } = await admitted(await make())
    expect([outcome, rounded(sizeMm)]).toEqual(['load', TRUE])
    expect(turnedOut(model)).toBe(true)
  })

  it('packed by meshopt, as built-in charms are, comes out as it went in', async () => {
    const file = readFileSync('public/models/charms/ac-badge-club.glb')
    const { outcome, sizeMm, model } = await admitted(file)
    const [width = 0, height = 0] = sizeMm
    expect([outcome, rounded([width, height])]).toEqual(['load', [58, 58]])
    const again = await admitted(await written(model))
    expect(again.codes).toEqual([])
    expect(again.sizeMm.map((side, k) => Math.abs(side - (sizeMm[k] ?? 0)) < 0.02)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('of strips and fans is that of lists', async () => {
    const flat = (mode: number, corners: readonly number[]) =>
      boxGlb((parts) => {
        const square = Float32Array.of(0, 0, 0, 0.05, 0, 0, 0, 0.06, 0, 0.05, 0.06, 0)
        addMesh(
          parts,
          { POSITION: parts.accessor(square, 'VEC3') },
          { mode, indices: parts.accessor(Uint8Array.from(corners), 'SCALAR') },
        )
      })
    const files = [flat(4, [0, 1, 2, 2, 1, 3]), flat(5, [0, 1, 2, 3]), flat(6, [0, 1, 3, 2])]
    for (const file of files) {
      const { sizeMm, model } = await admitted(file)
      expect(rounded(sizeMm)).toEqual([50, 60, 0])
      const [surface] = model.body.surfaces
      expect(surface?.indices.length).toBe(6)
      expect(Array.from(surface?.normals ?? [])).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1])
    }
  })

  it('of a hundred thousand triangles keeps its size with as many as may hang', async () => {
    const { outcome, sizeMm, model } = await admitted(ballGlb(224))
    expect(outcome).toBe('load')
    expect(triangleCount(model.body.surfaces)).toBeLessThanOrEqual(CHARM_BUDGET.triangles)
    expect(triangleCount(model.body.surfaces)).toBeGreaterThan(CHARM_BUDGET.triangles * 0.9)
    model.body.sizeMm.forEach((side, k) => {
      expect(Math.abs(side / (sizeMm[k] ?? 0) - 1)).toBeLessThan(0.005)
    })
  })

  it('keeps what is small on it, however much the rest is thinned out', async () => {
    const { model } = await admitted(ballGlb(224, { eye: true }))
    expect(triangleCount(model.body.surfaces)).toBeLessThanOrEqual(CHARM_BUDGET.triangles)
    expect(model.body.surfaces.map(({ indices }) => indices.length / 3)).toContain(12)
  })

  it('of loose triangles that nothing joins is thinned out all the same', async () => {
    const corners = Float32Array.from(
      { length: 40_000 * 9 },
      (_, i) => (((i * 7919) % 10_007) / 10_007) * 0.06,
    )
    const file = boxGlb((parts) => void addMesh(parts, { POSITION: parts.accessor(corners, 'VEC3') }))
    const { model } = await admitted(file)
    expect(triangleCount(model.body.surfaces)).toBeLessThanOrEqual(CHARM_BUDGET.triangles)
    expect(triangleCount(model.body.surfaces)).toBeGreaterThan(1000)
  })
})

describe('a stranger’s look', () => {
  it('keeps its picture with nothing else of the picture’s file, no larger than may hang', async () => {
    const camera = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#c04020' } })
      .withExif({ IFD0: { Make: 'A camera', Copyright: 'A stranger' } })
      .jpeg()
      .toBuffer()
    const { model } = await admitted(
      charmGlb(new Uint8Array(Buffer.concat([camera, Buffer.from('PK a tail')]))),
    )
    const [picture] = model.pictures.values()
    const { width, height, format, exif } = await sharp(picture?.bytes).metadata()
    expect([width, height, format, exif]).toEqual([1024, 512, 'webp', undefined])
    expect(new TextDecoder('latin1').decode(await written(model))).not.toMatch(/A camera|A stranger|a tail/)
    expect(picture?.mean.map((value) => Math.round(value * 25.5))).toEqual([19, 6, 3, 26])
  })

  it('has the pictures that lay beside its file when they come along, whatever their folder and letters', async () => {
    const file = stranger((json) => {
      json.images = [{ uri: 'Textures/Color%20Map.png' }]
    })
    const alone = await admitted(file)
    const both = await admitted(file, new Map([['color map.png', png()]]))
    expect([alone.codes, both.codes]).toEqual([['PICTURE_MISSING'], []])
    expect([alone.model.pictures.size, both.model.pictures.size]).toEqual([0, 1])
    const bomb = await passGate(file, ports, new Map([['color map.png', hugePng()]]))
    expect(bomb).toMatchObject({ outcome: 'reject', fault: { code: 'IMAGE_TOO_LARGE' } })
  })

  it('has its pictures where KHR_texture_transform puts them', async () => {
    const { model } = await admitted(
      stranger((json) => {
        json.materials[0].pbrMetallicRoughness.baseColorTexture.extensions = {
          KHR_texture_transform: { offset: [0.25, 0.5], scale: [0.5, 0.25], rotation: Math.PI / 2 },
        }
      }),
    )
    const uvs = Array.from(model.body.surfaces[0]?.uvs ?? [])
    const us = uvs.filter((_, i) => i % 2 === 0)
    const vs = uvs.filter((_, i) => i % 2 === 1)
    // A quarter turn: u comes from v, v from −u.
    expect(
      [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)].map((v) => Math.round(v * 100)),
    ).toEqual([25, 50, 0, 50])
  })

  it('keeps colors of vertices', async () => {
    const { model } = await admitted(
      stranger((json, parts) => {
        const colors = Uint8Array.from({ length: 24 * 4 }, (_, i) => [255, 51, 0, 255][i % 4] ?? 0)
        json.meshes[0].primitives[0].attributes.COLOR_0 = parts.accessor(colors, 'VEC4', { normalized: true })
      }),
    )
    expect(
      Array.from(model.body.surfaces[0]?.colors?.subarray(0, 4) ?? []).map((v) => Math.round(v * 10)),
    ).toEqual([10, 2, 0, 10])
  })

  it('comes in at most six materials, in the colors it had', async () => {
    const parts = modelParts()
    const box = boxOf([0.01, 0.01, 0.01])
    const attributes = { POSITION: parts.accessor(Float32Array.from(box.positions), 'VEC3') }
    const indices = parts.accessor(Uint16Array.from(box.indices), 'SCALAR')
    parts.json.materials = Array.from({ length: 12 }, (_, i) => ({
      name: `m${i}`,
      pbrMetallicRoughness: { baseColorFactor: [i / 12, 0.5, 0.25, 1], metallicFactor: i % 3 === 0 ? 1 : 0 },
    }))
    for (let i = 0; i < 12; i++)
      addMesh(parts, attributes, { indices, material: i }, { translation: [i * 0.011, 0, 0] })
    const { codes, model } = await admitted(glbOf(parts.json, parts.binary()))
    expect(codes).toEqual(['MATERIALS_MERGED'])
    expect(model.body.surfaces.length).toBeLessThanOrEqual(CHARM_BUDGET.materials)
    const reds = new Set(
      model.body.surfaces.flatMap(({ colors }) =>
        Array.from(colors ?? []).flatMap((value, i) => (i % 4 === 0 ? [Math.round(value * 12)] : [])),
      ),
    )
    expect([...reds].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i))
  })

  it('is clear plastic where light goes through it, and is seen from both sides only where it is open', async () => {
    const materialOf = async (change: (json: AnyJson) => void): Promise<KeptMaterial | undefined> =>
      (await admitted(stranger(change))).model.body.surfaces[0]?.material
    const clear = await materialOf((json) => {
      json.materials[0].extensions = { KHR_materials_transmission: { transmissionFactor: 1 } }
    })
    expect(clear).toMatchObject({ alphaMode: 'BLEND', metalness: 0 })
    expect(clear?.color[3]).toBeLessThan(0.5)
    const closed = await materialOf((json) => Object.assign(json.materials[0], { doubleSided: true }))
    const open = await materialOf((json) => {
      json.materials[0].doubleSided = true
      json.accessors[3].count = 30
    })
    expect([closed?.doubleSided, open?.doubleSided]).toEqual([false, true])
  })

  it('takes the old way of color and gloss for what it is', async () => {
    const { model } = await admitted(
      stranger((json) => {
        json.extensionsRequired = ['KHR_materials_pbrSpecularGlossiness']
        json.materials = [
          {
            extensions: {
              KHR_materials_pbrSpecularGlossiness: { diffuseFactor: [1, 0, 0, 1], glossinessFactor: 0.75 },
            },
          },
        ]
      }),
    )
    expect(model.body.surfaces[0]?.material).toMatchObject({
      color: [1, 0, 0, 1],
      metalness: 0,
      roughness: 0.25,
    })
  })
})

describe('a stranger’s file', () => {
  it('says who made it and on what terms, and that is carried on', async () => {
    const plain = await admitted(
      stranger((json) => {
        json.asset.extras = {
          author: 'Moss\u0000 Fern',
          license: 'CC-BY-4.0',
          source: 'https://models.example/1',
          title: 'Owl',
        }
      }),
    )
    const credit = {
      title: 'Owl',
      creator: 'Moss Fern',
      license: 'CC-BY-4.0',
      source: 'https://models.example/1',
    }
    expect(plain.model.credit).toEqual(credit)
    expect((await admitted(await written(plain.model))).model.credit).toEqual(credit)
    const xmp = await admitted(
      stranger((json) => {
        json.asset.extensions = { KHR_xmp_json_ld: { packet: 0 } }
        json.extensions = {
          KHR_xmp_json_ld: {
            packets: [
              {
                'dc:creator': { '@list': ['Moss'] },
                'dc:rights': {
                  '@type': 'rdf:Alt',
                  'rdf:_1': { '@language': 'en', '@value': 'All rights reserved' },
                },
              },
            ],
          },
        }
      }),
    )
    expect(xmp.model.credit).toMatchObject({ creator: 'Moss', license: 'All rights reserved' })
  })

  it.each([
    ['called so', 'KeyRing_01', 0.03],
    ['thin and on top', 'Object_7', 0.006],
  ])('with a ring that is %s hangs without it, and keeps it aside', async (_how, name, width) => {
    const file = stranger((_, parts) => {
      const ring = boxOf([width, 0.012, 0.002])
      addMesh(
        parts,
        { POSITION: parts.accessor(Float32Array.from(ring.positions), 'VEC3') },
        { indices: parts.accessor(Uint16Array.from(ring.indices), 'SCALAR') },
        { name, translation: [0, 0.035, 0] },
      )
    })
    const { sizeMm, model } = await admitted(file)
    expect([rounded(sizeMm), rounded(model.body.sizeMm)]).toEqual([[40, 71, 20], TRUE])
    const ring = extentOf(model.hardware)
    expect([ring?.min[1], ring?.max[1]].map((y) => Math.round((y ?? 0) * 1000))).toEqual([-1, 11])
  })

  it('that is called a keychain as a whole keeps its head', async () => {
    const { model } = await admitted(
      stranger((json) => {
        json.nodes.push(
          { name: 'Bear_Keychain', children: [0, 2] },
          { name: 'head', mesh: 0, translation: [0, 0.04, 0] },
        )
        json.scenes[0].nodes = [1]
      }),
    )
    expect([model.hardware, rounded(model.body.sizeMm)]).toEqual([[], [40, 100, 20]])
  })

  it('becomes a charm by the contract, without an error to the validator', async () => {
    for (const file of [
      stranger(),
      scaledBy(100),
      ballGlb(40),
      readFileSync('public/models/charms/ac-badge-club.glb'),
    ]) {
      const { model } = await admitted(file)
      const glb = await written(model)
      const { issues } = await validateBytes(glb)
      expect(issues.messages.filter(({ severity }) => severity === 0)).toEqual([])
      await MeshoptDecoder.ready
      const io = new WebIO()
        .registerExtensions(ALL_EXTENSIONS)
        .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })
      const [w, h, d] = model.body.sizeMm
      const facts = {
        id: 'own_a',
        drop_mm: DROP,
        dims_mm: { w, h, d },
        overall_length_mm: DROP + h,
        interactivity: {},
      } as unknown as CharmFacts
      const findings = checkCharm(facts, await io.readBinary(glb), glb.length)
      expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    }
  })

  it('gives the same bytes whenever it is read', async () => {
    const [one, two] = [await admitted(ballGlb(120)), await admitted(ballGlb(120))]
    expect(await written(one.model)).toEqual(await written(two.model))
  })
})

const DROP = 20
const written = (model: StrangerModel): Promise<Uint8Array> =>
  writeCharm({ id: 'own_a', ...model, dropMm: DROP, ringMm: 4 })

/** Whether every triangle looks away from the middle, and its normals with it. */
function turnedOut({ body }: StrangerModel): boolean {
  const middle = [0, -body.sizeMm[1] / 2000, 0]
  const pairs = body.surfaces.length === 1 ? body.surfaces : []
  const isTwice = triangleCount(body.surfaces) > 12
  return pairs.every(({ indices, positions, normals }) => {
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) =>
        Array.from(positions.subarray(3 * (indices[i + k] ?? 0)).subarray(0, 3)),
      ) as [number[], number[], number[]]
      const [u, v] = [b, c].map((corner) => corner.map((value, k) => value - (a[k] ?? 0))) as [
        number[],
        number[],
      ]
      const face = [0, 1, 2].map((k) => {
        const [m, n] = [(k + 1) % 3, (k + 2) % 3]
        return (u[m] ?? 0) * (v[n] ?? 0) - (u[n] ?? 0) * (v[m] ?? 0)
      })
      const dot = (other: ArrayLike<number>) =>
        face.reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0)
      const away = a.map((value, k) => value - (middle[k] ?? 0))
      const at = 3 * (indices[i] ?? 0)
      if (dot(normals.subarray(at, at + 3)) <= 0 || (!isTwice && dot(away) <= 0)) return false
    }
    return true
  })
}

/** A bumpy ball of 2 n² triangles, 80 mm; with a small box of another material on it. */
function ballGlb(n: number, { eye = false } = {}): Uint8Array {
  const positions: number[] = []
  const indices: number[] = []
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= n; j++) {
      const [u, v] = [(i / n) * 2 * Math.PI, (j / n) * Math.PI]
      const r = 0.04 + 0.001 * Math.sin(9 * u) * Math.sin(9 * v)
      positions.push(r * Math.sin(v) * Math.cos(u), r * Math.cos(v), r * Math.sin(v) * Math.sin(u))
    }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [a, b] = [i * (n + 1) + j, (i + 1) * (n + 1) + j]
      indices.push(a, b, b + 1, a, b + 1, a + 1)
    }
  return boxGlb((parts) => {
    addMesh(
      parts,
      { POSITION: parts.accessor(Float32Array.from(positions), 'VEC3') },
      { indices: parts.accessor(Uint32Array.from(indices), 'SCALAR') },
    )
    if (!eye) return
    const box = boxOf([0.004, 0.004, 0.004])
    parts.json.materials = [{}]
    addMesh(
      parts,
      { POSITION: parts.accessor(Float32Array.from(box.positions), 'VEC3') },
      { indices: parts.accessor(Uint16Array.from(box.indices), 'SCALAR'), material: 0 },
      { translation: [0, 0, 0.039] },
    )
  })
}
