import { chunk, end, joined, pixels, png, SIGNATURE } from '../../../share/make-png'
import { type AnyJson, addMesh, boxOf, charmGlb, glbOf, type ModelParts, SIDES } from './make-glb'

export interface HostileModel {
  readonly name: string
  readonly file: Uint8Array
  readonly outcome: 'load' | 'load-warn' | 'reject'
  /** Of the fault, or of the most important notice. */
  readonly code: string
}

const damaged = (change: (json: AnyJson, parts: ModelParts) => void): Uint8Array => charmGlb(png(), change)
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const words = (...values: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer)
const big = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
const bigPng = (width: number, height: number): Uint8Array =>
  joined(SIGNATURE, chunk('IHDR', joined(big(width), big(height), Uint8Array.of(8, 2, 0, 0, 0))), pixels, end)

const rejected = (name: string, code: string, file: Uint8Array): HostileModel => ({
  name,
  file,
  outcome: 'reject',
  code,
})
const warned = (name: string, code: string, file: Uint8Array): HostileModel => ({
  name,
  file,
  outcome: 'load-warn',
  code,
})
const loads = (name: string, file: Uint8Array): HostileModel => ({ name, file, outcome: 'load', code: 'OK' })

const otherFiles = (): readonly HostileModel[] => [
  rejected('nothing', 'FILE_EMPTY', new Uint8Array()),
  rejected('more than 25 MB', 'FILE_TOO_LARGE', new Uint8Array(26 * 1024 * 1024)),
  ...(
    [
      ['a picture', png()],
      ['a drawing', text('<?xml version="1.0"?><svg xmlns="x"><script>1</script></svg>')],
      ['a web page', text('<!doctype html><script>1</script>')],
      ['an archive', text('PK\u0003\u0004…')],
      ['an OBJ', text('# made by hand\nmtllib a.mtl\no a\nv 0 0 0\nv 1 0 0\n')],
      ['an STL', text('solid a\nfacet normal 0 0 1\n')],
      ['a binary STL', joined(new Uint8Array(80), words(1), new Uint8Array(50))],
      ['an FBX', text('Kaydara FBX Binary  \u0000')],
      ['a loose glTF', text('{"scene":0,"asset":{"version":"2.0"}}')],
      ['noise', Uint8Array.from({ length: 300 }, (_, i) => (i * 89) % 251)],
      ['blank lines without end', text('\n'.repeat(5000))],
    ] as const
  ).map(([name, file]) => rejected(name, 'OTHER_FORMAT', file)),
]

const containers = (): readonly HostileModel[] => {
  const whole = damaged(() => {})
  const json = { asset: { version: '2.0' } }
  return [
    rejected('four bytes of a GLB', 'CUT_OFF', text('glTF')),
    rejected('half of a GLB', 'CUT_OFF', whole.slice(0, whole.length / 2)),
    rejected('a length beyond the file', 'CUT_OFF', glbOf(json, new Uint8Array(4), { length: 0xffffffff })),
    rejected(
      'a length shorter than its head',
      'BAD_CONTAINER',
      glbOf(json, new Uint8Array(4), { length: 8 }),
    ),
    rejected('a chunk beyond the file', 'BAD_CONTAINER', glbOf(json, new Uint8Array(4), { jsonLength: 1e6 })),
    rejected('a chunk of 4 GB', 'BAD_CONTAINER', glbOf(json, new Uint8Array(4), { jsonLength: 0xffffffff })),
    rejected('bytes ahead of the JSON', 'BAD_CONTAINER', swappedChunks()),
    rejected('version 3', 'UNKNOWN_VERSION', glbOf(json, new Uint8Array(4), { version: 3 })),
    rejected('version 1', 'UNKNOWN_VERSION', glbOf(json, new Uint8Array(4), { version: 1 })),
    loads('a web page behind its end', joined(whole, text('<script>1</script>'))),
    loads('a second description behind the first', withSecondJson(whole)),
  ]
}

function swappedChunks(): Uint8Array {
  const glb = glbOf({ asset: { version: '2.0' } })
  new DataView(glb.buffer).setUint32(16, 0x004e4942, true)
  return glb
}

function withSecondJson(glb: Uint8Array): Uint8Array {
  const longer = joined(glb, words(4, 0x4e4f534a), text('{}  '))
  new DataView(longer.buffer).setUint32(8, longer.length, true)
  return longer
}

const descriptions = (): readonly HostileModel[] => [
  rejected('no JSON', 'JSON_DAMAGED', glbOf('{"asset":')),
  rejected('a list for a description', 'BAD_FIELD', glbOf('[]')),
  rejected('letters that are none', 'JSON_DAMAGED', brokenLetters()),
  rejected('3 MB of JSON', 'JSON_TOO_LARGE', glbOf(`{"asset":{"version":"2.0"},"x":"${'x'.repeat(3e6)}"}`)),
  rejected(
    'a million lists in each other',
    'JSON_TOO_DEEP',
    glbOf(`{"asset":${'['.repeat(9e5)}${']'.repeat(9e5)}}`),
  ),
  rejected('a million values', 'TOO_MANY', glbOf(`{"asset":{"version":"2.0"},"x":[${'0,'.repeat(9e5)}0]}`)),
  rejected(
    'no asset',
    'BAD_FIELD',
    damaged((json) => delete json.asset),
  ),
  ...['99.0', '1.0', '3.0', '2', '2.x', ''].map((version) =>
    rejected(
      `glTF “${version}”`,
      'UNKNOWN_VERSION',
      damaged((json) => Object.assign(json.asset, { version })),
    ),
  ),
  rejected(
    'a version that is needed and not there yet',
    'UNKNOWN_VERSION',
    damaged((json) => Object.assign(json.asset, { minVersion: '2.1' })),
  ),
  rejected(
    'an extension that nobody knows',
    'UNKNOWN_EXTENSION',
    damaged((json) => Object.assign(json, { extensionsRequired: ['EVIL_run_code'] })),
  ),
  loads(
    'extensions and extras that nobody asked for',
    damaged((json) => {
      json.extensionsUsed = ['EVIL_run_code']
      json.extensions = { EVIL_run_code: { url: 'https://evil.example' } }
      json.extras = { constructor: 1, fur: { lengthMm: 1e9 } }
      json.nodes[0].extras = { dangle: { dropMm: 1e9 } }
      json.materials[0].extras = { fur: { lengthMm: 1e9 } }
    }),
  ),
  loads('a prototype of its own', withPrototype()),
]

function brokenLetters(): Uint8Array {
  const glb = glbOf('{"asset":{"version":"2.0"},"x":"????"}')
  glb.fill(0xff, 20 + 31, 20 + 34)
  return glb
}

function withPrototype(): Uint8Array {
  let made: { json: AnyJson; binary: Uint8Array } | null = null
  damaged((json, parts) => {
    made = { json, binary: parts.binary() }
  })
  const { json, binary } = made as unknown as { json: AnyJson; binary: Uint8Array }
  const written = JSON.stringify(json).replace('{', '{"__proto__":{"polluted":true},')
  return glbOf(written.replace('"name":"skin"', '"__proto__":{"polluted":true}'), binary)
}

const references = (): readonly HostileModel[] => {
  const cases: readonly (readonly [string, (json: AnyJson, to: number) => void])[] = [
    ['scene', (json, to) => Object.assign(json, { scene: to })],
    ['scene’s node', (json, to) => json.scenes[0].nodes.push(to)],
    ['child', (json, to) => Object.assign(json.nodes[0], { children: [to] })],
    ['mesh', (json, to) => Object.assign(json.nodes[0], { mesh: to })],
    ['skin', (json, to) => Object.assign(json.nodes[0], { skin: to })],
    ['attribute', (json, to) => Object.assign(json.meshes[0].primitives[0].attributes, { POSITION: to })],
    ['indices', (json, to) => Object.assign(json.meshes[0].primitives[0], { indices: to })],
    ['material', (json, to) => Object.assign(json.meshes[0].primitives[0], { material: to })],
    ['view', (json, to) => Object.assign(json.accessors[0], { bufferView: to })],
    ['buffer', (json, to) => Object.assign(json.bufferViews[0], { buffer: to })],
    ['texture', (json, to) => Object.assign(json.materials[0], { normalTexture: { index: to } })],
    ['image', (json, to) => Object.assign(json.textures[0], { source: to })],
    ['sampler', (json, to) => Object.assign(json.textures[0], { sampler: to })],
    ['picture’s view', (json, to) => Object.assign(json.images[0], { bufferView: to })],
    ['joint', (json, to) => Object.assign(json, { skins: [{ joints: [to] }] })],
    [
      'morph target',
      (json, to) => Object.assign(json.meshes[0].primitives[0], { targets: [{ POSITION: to }] }),
    ],
  ]
  return cases.flatMap(([name, point]) => [
    rejected(
      `a ${name} that is not there`,
      'BAD_REFERENCE',
      damaged((json) => point(json, 999)),
    ),
    rejected(
      `a ${name} below nothing`,
      'BAD_FIELD',
      damaged((json) => point(json, -1)),
    ),
    rejected(
      `half a ${name}`,
      'BAD_FIELD',
      damaged((json) => point(json, 0.5)),
    ),
  ])
}

const graphs = (): readonly HostileModel[] => {
  const line = (length: number) =>
    damaged((json) => {
      for (let i = 1; i < length; i++) {
        json.nodes.push({})
        json.nodes[i - 1].children = [i]
      }
    })
  return [
    rejected(
      'a node below itself',
      'NODES_TANGLED',
      damaged((json) => Object.assign(json.nodes[0], { children: [0] })),
    ),
    rejected(
      'a circle of nodes',
      'NODES_TANGLED',
      damaged((json) => {
        json.nodes.push({ children: [2] }, { children: [1] })
      }),
    ),
    rejected(
      'a node below two',
      'NODES_TANGLED',
      damaged((json) => {
        json.nodes.push({ children: [3] }, { children: [3] }, {})
      }),
    ),
    rejected(
      'the same child twice',
      'NODES_TANGLED',
      damaged((json) => {
        json.nodes.push({})
        json.nodes[0].children = [1, 1]
      }),
    ),
    rejected('600 nodes below each other', 'NODES_TOO_DEEP', line(600)),
    loads('500 nodes below each other', line(500)),
    rejected(
      '2,001 nodes',
      'TOO_MANY',
      damaged((json) => {
        while (json.nodes.length < 2001) json.nodes.push({})
      }),
    ),
    rejected(
      'no scene',
      'NOTHING_TO_SHOW',
      damaged((json) => {
        json.scenes = []
        delete json.scene
      }),
    ),
    rejected(
      'an empty scene',
      'NOTHING_TO_SHOW',
      damaged((json) => {
        json.scenes = [{}]
      }),
    ),
    rejected(
      'nodes without meshes',
      'NOTHING_TO_SHOW',
      damaged((json) => delete json.nodes[0].mesh),
    ),
    rejected('a shift to nowhere', 'BAD_FIELD', infinite()),
  ]
}

function infinite(): Uint8Array {
  let made: { json: AnyJson; binary: Uint8Array } | null = null
  damaged((json, parts) => {
    json.nodes[0].translation = [7777, 0, 0]
    made = { json, binary: parts.binary() }
  })
  const { json, binary } = made as unknown as { json: AnyJson; binary: Uint8Array }
  return glbOf(JSON.stringify(json).replace('7777', '1e999'), binary)
}

const bombs = (): readonly HostileModel[] => {
  const counted = (count: number, more: object = {}) =>
    damaged((json) => {
      json.accessors.push({ componentType: 5126, count, type: 'VEC3', ...more })
      json.meshes[0].primitives[0].attributes = { POSITION: json.accessors.length - 1 }
      delete json.meshes[0].primitives[0].indices
    })
  const packed = (how: object) =>
    damaged((json) => {
      json.bufferViews.push({
        buffer: 0,
        byteLength: 8,
        extensions: {
          EXT_meshopt_compression: {
            buffer: 0,
            byteLength: 8,
            byteStride: 8,
            count: 1,
            mode: 'ATTRIBUTES',
            ...how,
          },
        },
      })
    })
  const repeated = (many: number) =>
    damaged((json, parts) => {
      const shifts = parts.accessor(new Float32Array(many * 3), 'VEC3')
      json.nodes[0].extensions = { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: shifts } } }
    })
  const soup = (triangles: number) =>
    damaged((json, parts) => {
      addMesh(parts, { POSITION: 0 }, { indices: parts.accessor(new Uint32Array(triangles * 3), 'SCALAR') })
      json.nodes.at(-1).name = 'soup'
    })
  return [
    rejected('an accessor of 150 million that lies nowhere', 'TOO_MANY', counted(150_000_000)),
    rejected('an accessor of 2⁵³', 'BAD_FIELD', counted(2 ** 53)),
    rejected('a million vertices that lie nowhere', 'TOO_MANY', counted(1_000_000)),
    rejected(
      'an accessor that nobody uses, of 150 million',
      'UNFOLDS_TOO_LARGE',
      damaged((json) => json.accessors.push({ componentType: 5126, count: 150_000_000, type: 'VEC3' })),
    ),
    rejected(
      'a sparse accessor of 100 million',
      'UNFOLDS_TOO_LARGE',
      damaged((json) =>
        json.accessors.push({
          componentType: 5126,
          count: 1e8,
          type: 'VEC3',
          sparse: { count: 1, indices: { bufferView: 3, componentType: 5123 }, values: { bufferView: 0 } },
        }),
      ),
    ),
    rejected(
      'a hundred accessors of a million',
      'UNFOLDS_TOO_LARGE',
      damaged((json) => {
        for (let i = 0; i < 100; i++) json.accessors.push({ componentType: 5126, count: 1e6, type: 'VEC4' })
      }),
    ),
    rejected('a packed view of 100 million', 'UNFOLDS_TOO_LARGE', packed({ count: 1e8 })),
    rejected('a packed view of a stride of 7', 'COMPRESSION_DAMAGED', packed({ byteStride: 7 })),
    rejected('a packed view without bytes', 'OUT_OF_BOUNDS', packed({ byteLength: 1e9 })),
    rejected('a packed view of noise', 'COMPRESSION_DAMAGED', packed({ count: 4, byteStride: 16 })),
    rejected(
      'packed corners that are no triangles',
      'COMPRESSION_DAMAGED',
      packed({ mode: 'TRIANGLES', byteStride: 2, count: 4 }),
    ),
    rejected('a mesh drawn 100,000 times', 'TOO_MANY', repeated(100_000)),
    rejected('300,001 triangles', 'TOO_MANY', soup(300_001)),
    rejected(
      'a mesh on 2,000 nodes, of 300 vertices each',
      'TOO_MANY',
      damaged((json, parts) => {
        addMesh(parts, { POSITION: parts.accessor(new Float32Array(900), 'VEC3') })
        while (json.nodes.length < 2000) {
          json.nodes.push({ mesh: 1 })
          json.scenes[0].nodes.push(json.nodes.length - 1)
        }
      }),
    ),
    rejected(
      '501 primitives',
      'TOO_MANY',
      damaged((json) => {
        const [first] = json.meshes[0].primitives
        json.meshes.push({ primitives: Array(500).fill(first) })
      }),
    ),
    rejected(
      '17 pictures',
      'TOO_MANY',
      damaged((json) => {
        while (json.images.length < 17) json.images.push(json.images[0])
      }),
    ),
    rejected(
      '257 joints',
      'TOO_MANY',
      damaged((json) => {
        json.skins = [{ joints: Array(257).fill(0) }]
      }),
    ),
    rejected(
      '9 morph targets',
      'TOO_MANY',
      damaged((json) => {
        json.meshes[0].primitives[0].targets = Array(9).fill({ POSITION: 0 })
      }),
    ),
    rejected('a picture of 9,000 pixels a side', 'IMAGE_TOO_LARGE', charmGlb(bigPng(9000, 1))),
    rejected(
      'a picture of 4 billion pixels a side',
      'IMAGE_TOO_LARGE',
      charmGlb(bigPng(0xffffffff, 0xffffffff)),
    ),
    rejected(
      'two pictures of 48 megapixels',
      'IMAGE_TOO_LARGE',
      charmGlb(bigPng(8000, 6000), (json) => json.images.push(json.images[0])),
    ),
  ]
}

const bounds = (): readonly HostileModel[] => [
  rejected(
    'an accessor beyond its view',
    'OUT_OF_BOUNDS',
    damaged((json) => Object.assign(json.accessors[0], { byteOffset: 16 })),
  ),
  rejected(
    'an accessor of more than its view',
    'OUT_OF_BOUNDS',
    damaged((json) => Object.assign(json.accessors[3], { count: 37 })),
  ),
  rejected(
    'a view beyond its buffer',
    'OUT_OF_BOUNDS',
    damaged((json) => Object.assign(json.bufferViews[0], { byteLength: 1e6 })),
  ),
  rejected(
    'a view that begins beyond it',
    'OUT_OF_BOUNDS',
    damaged((json) => Object.assign(json.bufferViews[0], { byteOffset: 2 ** 40 })),
  ),
  rejected(
    'a buffer beyond the file',
    'OUT_OF_BOUNDS',
    damaged((json) => Object.assign(json.buffers[0], { byteLength: 1e9 })),
  ),
  rejected(
    'a buffer of nothing',
    'OUT_OF_BOUNDS',
    damaged((json) => json.buffers.push({ byteLength: 12 })),
  ),
  rejected(
    'steps shorter than their elements',
    'BAD_FIELD',
    damaged((json) => Object.assign(json.bufferViews[0], { byteStride: 4 })),
  ),
  rejected(
    'a step of a gigabyte',
    'BAD_FIELD',
    damaged((json) => Object.assign(json.bufferViews[0], { byteStride: 1e9 })),
  ),
  rejected(
    'a component of no kind',
    'BAD_FIELD',
    damaged((json) => Object.assign(json.accessors[0], { componentType: 5130 })),
  ),
  rejected(
    'corners that are fractions',
    'BAD_FIELD',
    damaged((json) => Object.assign(json.accessors[3], { componentType: 5126, count: 18 })),
  ),
  rejected(
    'fewer normals than points',
    'BAD_FIELD',
    damaged((json) => Object.assign(json.accessors[1], { count: 23 })),
  ),
  rejected(
    'points of two numbers',
    'BAD_FIELD',
    damaged((json) => Object.assign(json.accessors[0], { type: 'VEC2' })),
  ),
  rejected(
    'a way to draw that there is not',
    'BAD_FIELD',
    damaged((json) => Object.assign(json.meshes[0].primitives[0], { mode: 9 })),
  ),
  rejected(
    'sparse values beyond their view',
    'OUT_OF_BOUNDS',
    damaged((json) =>
      Object.assign(json.accessors[0], {
        sparse: {
          count: 24,
          indices: { bufferView: 3, componentType: 5123 },
          values: { bufferView: 0, byteOffset: 8 },
        },
      }),
    ),
  ),
]

const addresses = (): readonly HostileModel[] => {
  const elsewhere = [
    'http://evil.example/a.png',
    'https://evil.example/a.png',
    'HTTPS://evil.example/a.png',
    '//evil.example/a.png',
    '\\\\evil.example\\a.png',
    ' https://evil.example/a.png',
    'ht\ttps://evil.example/a.png',
    'https:evil.example',
    'http://127.0.0.1:631/',
    'http://localhost:9229/json',
    'http://169.254.169.254/latest/meta-data',
    '/etc/passwd',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'blob:https://evil.example/1',
    'C:\\Users\\a.png',
    '',
  ]
  const beside = [
    'Textures/colormap.png',
    '../colormap.png',
    'a%20b.png',
    'colormap.png?x=1',
    'textures\\a.png',
  ]
  const pictured = (uri: string) =>
    damaged((json) => {
      json.images = [{ uri }]
    })
  return [
    ...elsewhere
      .filter((uri) => uri !== '')
      .map((uri) => rejected(`a picture at ${JSON.stringify(uri)}`, 'EXTERNAL_DATA', pictured(uri))),
    ...beside.map((uri) => warned(`a picture at ${uri}`, 'PICTURE_MISSING', pictured(uri))),
    ...[...elsewhere, ...beside].map((uri) =>
      rejected(
        `a shape at ${JSON.stringify(uri)}`,
        'EXTERNAL_DATA',
        damaged((json) => {
          json.buffers[0].uri = uri
        }),
      ),
    ),
    rejected(
      'a shape in a damaged address',
      'BAD_DATA_ADDRESS',
      damaged((json) => {
        json.buffers[0].uri = 'data:application/octet-stream;base64,????'
      }),
    ),
    rejected(
      'a shape in an address without an end',
      'BAD_DATA_ADDRESS',
      damaged((json) => {
        json.buffers[0].uri = 'data:application/octet-stream;base64'
      }),
    ),
    rejected(
      'a shape in too short an address',
      'OUT_OF_BOUNDS',
      damaged((json) => {
        json.buffers[0].uri = 'data:application/octet-stream;base64,AAAA'
      }),
    ),
    warned(
      'a drawing with a script for a picture',
      'PICTURE_UNREADABLE',
      pictured('data:image/svg+xml,<svg><script>1</script></svg>'),
    ),
    warned(
      'a web page for a picture',
      'PICTURE_UNREADABLE',
      charmGlb(text('<!doctype html><script>1</script>')),
    ),
    warned(
      'a texture of a graphics card',
      'PICTURE_UNREADABLE',
      charmGlb(joined(Uint8Array.of(0xab), text('KTX 20'), Uint8Array.of(0xbb, 13, 10, 26, 10))),
    ),
    warned('a picture that ends after its head', 'PICTURE_UNREADABLE', charmGlb(png().slice(0, 40))),
    warned('a picture without pixels', 'PICTURE_UNREADABLE', charmGlb(bigPng(0, 0))),
  ]
}

const shapes = (): readonly HostileModel[] => {
  const box = boxOf(SIDES)
  const withPositions = (
    change: (positions: Float32Array) => void,
    also: (json: AnyJson) => void = () => {},
  ) =>
    damaged((json, parts) => {
      const positions = Float32Array.from(box.positions)
      change(positions)
      // What the file says of its bounds is as false as can be.
      const said = { min: [-2e9, -2e9, -2e9], max: [2e9, 2e9, 2e9] }
      json.meshes[0].primitives[0].attributes.POSITION = parts.accessor(positions, 'VEC3', said)
      also(json)
    })
  return [
    warned(
      'a corner that is no number',
      'TRIANGLES_DROPPED',
      withPositions((p) => p.fill(Number.NaN, 0, 1)),
    ),
    warned(
      'a corner in infinity',
      'TRIANGLES_DROPPED',
      withPositions((p) => p.fill(Infinity, 0, 1)),
    ),
    rejected(
      'only corners that are no numbers',
      'NOTHING_TO_SHOW',
      withPositions((p) => p.fill(Number.NaN)),
    ),
    rejected(
      'all corners in one point',
      'NOTHING_TO_SHOW',
      withPositions((p) => p.fill(0.01)),
    ),
    rejected(
      'all corners on a line',
      'NOTHING_TO_SHOW',
      withPositions((p) => {
        p.forEach((_, i) => {
          p[i] = i % 3 === 0 ? i / 1000 : 0
        })
      }),
    ),
    rejected(
      'smaller than anything',
      'NO_SIZE',
      withPositions((p) => {
        p.forEach((value, i) => {
          p[i] = value * 1e-8
        })
      }),
    ),
    rejected(
      'larger than anything',
      'NO_SIZE',
      withPositions((p) => {
        p.forEach((value, i) => {
          p[i] = value * 1e12
        })
      }),
    ),
    rejected(
      'flattened by its node',
      'NOTHING_TO_SHOW',
      damaged((json) => {
        json.nodes[0].scale = [0, 0, 0]
      }),
    ),
    rejected(
      'blown up beyond numbers',
      'NOTHING_TO_SHOW',
      damaged((json) => {
        json.nodes[0].scale = [1e300, 1e300, 1e300]
      }),
    ),
    loads(
      'false about its bounds',
      withPositions(() => {}),
    ),
    warned(
      'corners that are not there',
      'TRIANGLES_DROPPED',
      damaged((json, parts) => {
        const indices = Uint16Array.from(box.indices)
        indices[0] = 60_000
        json.meshes[0].primitives[0].indices = parts.accessor(indices, 'SCALAR')
      }),
    ),
    rejected(
      'only corners that are not there',
      'NOTHING_TO_SHOW',
      damaged((json, parts) => {
        json.meshes[0].primitives[0].indices = parts.accessor(new Uint16Array(36).fill(999), 'SCALAR')
      }),
    ),
    rejected(
      'points alone',
      'NOTHING_TO_SHOW',
      damaged((json) => {
        json.meshes[0].primitives[0].mode = 0
      }),
    ),
    warned(
      'joints that its skin does not have',
      'TRIANGLES_DROPPED',
      damaged((json, parts) => {
        const joints = new Uint8Array(24 * 4)
        joints[0] = 200
        const weights = Float32Array.from({ length: 24 * 4 }, (_, i) => (i % 4 === 0 ? 1 : 0))
        Object.assign(json.meshes[0].primitives[0].attributes, {
          JOINTS_0: parts.accessor(joints, 'VEC4'),
          WEIGHTS_0: parts.accessor(weights, 'VEC4'),
        })
        json.nodes.push({})
        json.nodes[0].skin = 0
        json.skins = [{ joints: [1] }]
      }),
    ),
  ]
}

const SHADER = 'a\nvoid main() { gl_FragColor = vec4(0., 1., 0., 1.); }\n#define main nothing'

const looks = (): readonly HostileModel[] => [
  ...[SHADER, 'a/*', 'a\\', '<img src=x onerror=alert(1)>', `a${'\u202e'}b`].map((name) =>
    loads(
      `a material called ${JSON.stringify(name)}`,
      damaged((json) => Object.assign(json.materials[0], { name })),
    ),
  ),
  loads(
    'a node called by markup',
    damaged((json) => Object.assign(json.nodes[0], { name: '<script>[0].x' })),
  ),
  loads(
    'picture places of a seventh set',
    damaged((json) => {
      json.materials[0].pbrMetallicRoughness.baseColorTexture.texCoord = 7
    }),
  ),
  loads(
    'a name of a megabyte, drawn nine thousand times',
    damaged((json, parts) => {
      json.nodes[0].name = 'ring '.repeat(2e5)
      const shifts = parts.accessor(new Float32Array(27_000), 'VEC3')
      json.nodes[0].extensions = { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: shifts } } }
      json.nodes.push({ mesh: 0 })
      json.scenes[0].nodes.push(1)
    }),
  ),
  loads(
    'colors beyond white',
    damaged((json) => {
      json.materials[0].pbrMetallicRoughness.baseColorFactor = [1e30, -5, 1, 9]
      json.materials[0].emissiveFactor = [1e9, 1e9, 1e9]
    }),
  ),
  loads(
    'a thousand lights',
    damaged((json) => {
      json.extensionsUsed = ['KHR_lights_punctual']
      json.extensions = {
        KHR_lights_punctual: { lights: Array(1000).fill({ type: 'point', intensity: 1e9 }) },
      }
      for (let i = 0; i < 1000; i++) json.nodes.push({ extensions: { KHR_lights_punctual: { light: i } } })
    }),
  ),
  loads(
    'cameras and animations',
    damaged((json) => {
      json.cameras = [{ type: 'perspective', perspective: { yfov: 1, znear: 0.1 } }]
      json.nodes[0].camera = 0
      json.animations = [{ channels: [{ sampler: 99, target: { node: 99, path: 'scale' } }], samplers: [] }]
    }),
  ),
]

/** Every kind of hostile model that is known, each with what must become of it. */
export const hostileModels = (): readonly HostileModel[] => [
  ...otherFiles(),
  ...containers(),
  ...descriptions(),
  ...references(),
  ...graphs(),
  ...bombs(),
  ...bounds(),
  ...addresses(),
  ...shapes(),
  ...looks(),
]
