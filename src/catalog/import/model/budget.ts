const MB = 1024 * 1024

/** The most that a stranger's model may be, checked by arithmetic before anything of that size is made. */
export const MODEL_BUDGET = {
  fileBytes: 25 * MB,
  /** Above it a model loads, and is said to be slow. */
  easyFileBytes: 10 * MB,
  jsonBytes: 2 * MB,
  jsonDepth: 100,
  jsonValues: 500_000,
  nodes: 2000,
  nodeDepth: 512,
  primitives: 500,
  /** As drawn: a mesh that hangs on three nodes, or is drawn three times, counts three times. */
  vertices: 500_000,
  triangles: 300_000,
  draws: 10_000,
  /** Everything that accessors, sparse values and compressed views unfold to. */
  accessorBytes: 64 * MB,
  images: 16,
  imageSide: 8192,
  imagePixels: 64 * MB,
  joints: 256,
  morphTargets: 8,
  /** Of the eight seconds that somebody waits, without what it takes to answer. */
  milliseconds: 7500,
} as const

/** What is left of it, so that twenty hang at once. */
export const CHARM_BUDGET = {
  triangles: 15_000,
  /** Of a clasp or chain that was modeled with it, as long as it is not shown. */
  hardwareTriangles: 4000,
  materials: 6,
  textureSide: 1024,
} as const
