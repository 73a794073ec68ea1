import {
  BoxGeometry,
  Group,
  Mesh,
  MeshPhysicalMaterial,
  ShaderLib,
  type WebGLProgramParametersWithUniforms,
} from 'three'
import { describe, expect, it } from 'vitest'
import { letLightThrough } from '../../../src/scene/matter/see-through'

const shape = new BoxGeometry()
const passing = (kind: 'glass' | 'frost') => {
  const material = new MeshPhysicalMaterial({ color: '#336699', clearcoat: 1 })
  material.userData['passes'] = { kind, depth: 1.2, inside: 0.3, insideColor: [1, 0.5, 0] }
  return material
}
const treeOf = (...materials: readonly MeshPhysicalMaterial[]) => {
  const meshes = materials.map((material) => new Mesh(shape, material))
  letLightThrough(new Group().add(...meshes))
  return meshes.map(({ material }) => material)
}

/** The program that three would compile for a material. */
function programOf(material: MeshPhysicalMaterial) {
  const { vertexShader, fragmentShader } = ShaderLib.physical
  const shader = {
    uniforms: {},
    vertexShader,
    fragmentShader,
  } as unknown as WebGLProgramParametersWithUniforms
  material.onBeforeCompile(shader, null as never)
  return shader
}

describe('what lets light through', () => {
  it.each(['glass', 'frost'] as const)('draws %s by code that finds its places in three’s own', (kind) => {
    const [material] = treeOf(passing(kind))
    if (!material) throw new Error('no material')
    const { vertexShader, fragmentShader, uniforms } = programOf(material)
    expect(vertexShader).toMatch(/vPassAt = position/)
    expect(fragmentShader).toMatch(/aomap_fragment>\n[\s\S]*passTint[\s\S]*totalDiffuse/)
    expect(Object.keys(uniforms)).toEqual(['passDepth', 'passInside', 'passInsideColor'])
  })

  it('goes on in a copy, which a charm that glows or is dyed draws by', () => {
    const [material] = treeOf(passing('frost'))
    const copy = material?.clone()
    expect(copy?.color.getHexString()).toBe('336699')
    expect(copy && programOf(copy).fragmentShader).toContain('passLamp')
    expect(copy?.customProgramCacheKey()).toBe(material?.customProgramCacheKey())
  })

  it('keeps one material for all parts of it and leaves every other as it is', () => {
    const [glass, solid] = [passing('glass'), new MeshPhysicalMaterial()]
    const [one, other, third] = treeOf(glass, glass, solid)
    expect(one).not.toBe(glass)
    expect(other).toBe(one)
    expect(third).toBe(solid)
  })
})
