import { AdditiveBlending, Color, DataTexture, LinearFilter, PointLight, Sprite, SpriteMaterial } from 'three'
import type { CharmParts } from './charm-parts'
import { brightnessOf, CANDLE, shownState } from './glow'

/** Light on the neighbors: candela at full, falling to nothing within the reach in meters. */
const CANDELA = 0.021
const REACH = 0.22
/** Strength of the shine in the air around it at night; by day the eye sees little of it. */
const HALO = 0.85
const NIGHT_BOOST = 2.2

/** A charm's own light: what shines on it, a soft lamp for what hangs near, and the shine in the air. */
export interface Lamp {
  /** Takes on the color of one of the charm's states. */
  readonly show: (state: string | null) => void
  /** Shines as it does at a time in seconds, `still` without changing; true while it goes on changing. */
  readonly shine: (state: string | null, seconds: number, still: boolean, boost: number) => boolean
  readonly dispose: () => void
}

/** Puts a lamp into a charm that glows. */
export function lampIn(piece: CharmParts): Lamp {
  const light = new PointLight('#ffffff', 0, REACH, 2)
  const [x, y, z] = piece.hanging.massCenter
  light.position.set(x, y, z).sub(piece.attach)
  // In front of the body, or it would only light its own inside.
  light.position.z += (piece.charm.dimsMm.d / 2000) * 1.2 + 0.006
  const halo = haloOf(piece)
  piece.body.add(light, halo)
  return {
    show(state) {
      const shown = shownState(state, piece.charm.states)
      const color = new Color(piece.extras.states[shown ?? '']?.glow ?? piece.charm.lightHex ?? CANDLE)
      light.color.copy(color)
      halo.material.color.copy(color)
      for (const { material, tinted } of piece.glows) if (tinted) material.emissive.copy(color)
    },
    shine(state, seconds, still, boost) {
      const shown = shownState(state, piece.charm.states)
      const { level, lives } = brightnessOf(shown, seconds, still)
      light.intensity = CANDELA * Math.sqrt(boost) * level
      halo.material.opacity = HALO * level * Math.min((boost / NIGHT_BOOST) ** 2, 1)
      halo.visible = level > 0
      for (const [index, { material, full }] of piece.glows.entries())
        material.emissiveIntensity = full * boost * brightnessOf(shown, seconds, still, index).level
      return lives
    },
    dispose() {
      piece.body.remove(light, halo)
      light.dispose()
      halo.material.map?.dispose()
      halo.material.dispose()
    },
  }
}

/** The shine around a lamp: drawn through its middle, so that its own body hides all but the rim. */
function haloOf({ hanging, attach, charm }: CharmParts): Sprite {
  const edge = 64
  const pixels = new Uint8Array(edge * edge * 4)
  for (let at = 0; at < edge * edge; at++) {
    const x = ((at % edge) + 0.5) / edge - 0.5
    const y = (Math.floor(at / edge) + 0.5) / edge - 0.5
    const fall = Math.max(0, 1 - 2 * Math.hypot(x, y))
    pixels.fill(Math.round(255 * fall * fall), at * 4, at * 4 + 4)
  }
  const map = new DataTexture(pixels, edge, edge)
  map.magFilter = map.minFilter = LinearFilter
  map.needsUpdate = true
  const sprite = new Sprite(
    new SpriteMaterial({ map, blending: AdditiveBlending, depthWrite: false, transparent: true, opacity: 0 }),
  )
  const [x, y, z] = hanging.massCenter
  sprite.position.set(x, y, z).sub(attach)
  sprite.scale.setScalar((Math.max(charm.dimsMm.w, charm.dimsMm.h) / 1000) * 2.6)
  sprite.raycast = () => {}
  return sprite
}
