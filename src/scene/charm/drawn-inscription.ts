import { CanvasTexture, Mesh, MeshStandardMaterial, type Object3D, SRGBColorSpace } from 'three'
import type { Field } from '../../look/facts/charm'
import type { Wear } from '../../look/look'
import { materialsOf } from '../models/model-cache'
import type { CharmExtras, Writing } from './charm-extras'

/** What stands on a charm's places for words. */
export interface Inscription {
  readonly write: (words: Wear['inscriptions'], fields: readonly Field[]) => void
  readonly dispose: () => void
}

/** Pixels a millimeter: crisp on a 1080 px picture from close by. */
const FINENESS = 24
const FAMILY =
  '"Bricolage Grotesque Variable", "Inter Variable", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/**
 * Takes the places for words of one charm's own copy. As long as nothing is written on it they show what the model has
 * there, as its picture does; after that a place without words is blank.
 */
export function inscriptionOf(root: Object3D, { writing }: CharmExtras): Inscription {
  const places = Object.entries(writing).flatMap(([field, place]) => {
    const quads: Mesh[] = []
    root.getObjectByName(place.node)?.traverse((node) => {
      if (node instanceof Mesh) quads.push(node)
    })
    const [quad] = quads
    return quad ? [{ field, place, quad, own: null as MeshStandardMaterial | null, shown: '' }] : []
  })
  const modeled = new Map(places.map(({ quad }) => [quad, quad.material]))
  const hasSample = new Set(places.filter(({ quad }) => materialsOf(quad).some(({ opacity }) => opacity > 0)))

  const clear = (at: (typeof places)[number]) => {
    if (!at.own) return
    at.own.map?.dispose()
    at.own.dispose()
    at.own = null
    at.quad.material = modeled.get(at.quad) ?? at.quad.material
  }
  return {
    write(words, fields) {
      const isNew = Object.keys(words).length === 0
      for (const at of places) {
        const line = words[at.field] ?? fields.find(({ id }) => id === at.field)?.initial ?? ''
        const isBlank = line.trim() === ''
        at.quad.visible = !isBlank || (isNew && hasSample.has(at))
        if (line === at.shown) continue
        at.shown = line
        clear(at)
        if (isBlank) continue
        at.own = inked(drawn(line, at.place), at.place)
        at.quad.material = at.own
      }
    },
    dispose() {
      for (const at of places) clear(at)
    },
  }
}

/** A line set as large as its place allows, in the middle, on clear ground. */
function drawn(line: string, { width, height, ink }: Writing): CanvasTexture {
  const canvas = document.createElement('canvas')
  const scale = Math.min(FINENESS, 1024 / (width * 1000))
  canvas.width = Math.round(width * 1000 * scale)
  canvas.height = Math.round(height * 1000 * scale)
  const pen = canvas.getContext('2d')
  if (pen) {
    const set = (px: number) => {
      pen.font = `650 ${px}px ${FAMILY}`
      return pen.measureText(line).width
    }
    const tall = canvas.height * 0.72
    const wide = set(tall)
    set(Math.min(tall, (tall * canvas.width * 0.94) / wide))
    pen.fillStyle = ink
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillText(line, canvas.width / 2, canvas.height * 0.53)
  }
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 8
  // As GLTFLoader has it: the quad's UVs count from the top.
  texture.flipY = false
  return texture
}

/** Print on card and plastic; a screen's letters shine. */
function inked(map: CanvasTexture, { node }: Writing): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ map, transparent: true, roughness: 0.5, depthWrite: false })
  material.polygonOffset = true
  material.polygonOffsetFactor = -2
  if (node.startsWith('screen')) {
    material.emissiveMap = map
    material.emissive.set('#ffffff')
    material.emissiveIntensity = 1.1
  }
  return material
}
