import { type CharmModel, defineCharm, type Writing } from '../../kit/charm'
import { hang } from '../../kit/hardware/hang'
import type { Material } from '../../kit/materials'
import { circle, cut, joined, type Outline, offset, roundedRect } from '../../kit/outline'
import { type Part, part } from '../../kit/part'
import { planarUv } from '../../kit/uv'
import { at } from '../../kit/vector'
import { blankWords, wordsQuad } from '../../kit/words'
import { type Film, layeredPrint } from './layered-print'
import { shards } from './shards'
import { clearAcrylic, clearBody, facing } from './sheet'
import { ticketBack, ticketDefs, ticketFields, ticketFront, ticketShape } from './ticket-drawing'

const ink = '#54468F'
const wordsHigh = 4.4

/** Holo Ticket: a card of broken-ice hologram film in a clear frame; place, date and row are yours. */
export const holoTicket = defineCharm(
  'ac-holo-ticket',
  async ({ facts, colors, random }): Promise<CharmModel> => {
    const { w, h, d } = facts.dims_mm
    const [cardW, cardH] = [w - 8, h - 17]
    const cardY = -(h + 8) / 2 + 0.4
    const lift = (shape: Outline): Outline => shape.translate([0, cardY])
    const raised = (inks: Film['inks']): Film['inks'] =>
      inks.map(({ shape, paint }) => ({ shape: lift(shape), paint }))
    const films: readonly Film[] = [
      { inks: raised(ticketFront(cardW, cardH, random)), z: 0.3, side: 1 },
      { inks: raised(ticketBack(cardW, cardH)), z: -0.3, side: -1, scale: 0.25 },
    ]
    const { map, places } = await layeredPrint('ticket', films, {
      ground: '#D8CFF0',
      defs: ticketDefs(colors),
      quality: 78,
    })
    const holo: Material = {
      name: 'holo',
      color: '#FFFFFF',
      map,
      roughness: 0.22,
      metalness: 0.18,
      iridescence: 1,
      clearcoat: 1,
      clearcoatRoughness: 0.05,
      unoccluded: true,
    }
    const card = lift(ticketShape(cardW, cardH))
    // Between the shards the same film lies flat.
    const front = [facing(card, 0.24), ...shards(card, 0.3, { cell: 6, tilt: 0.3, random })].map((g) =>
      part(planarUv(g, at(places, 0)), holo),
    )
    const mirrored = card.mirror([1, 0])
    const back = [facing(mirrored, 0.24), ...shards(mirrored, 0.3, { cell: 8, tilt: 0.3, random })].map((g) =>
      part(planarUv(g, at(places, 1)).rotateY(Math.PI), holo),
    )
    const hole = circle(1.9, 40, [0, -3.9])
    const frame = offset(
      offset(
        joined(
          roundedRect(w, h - 4, 4.5).translate([0, -(h + 4) / 2]),
          roundedRect(18, 14, 4).translate([0, -7]),
        ),
        3,
      ),
      -3,
    )
    const clear = await clearAcrylic(0.13)
    const blank = await blankWords()
    const written = ticketFields.map(({ id, left, right, y }): readonly [string, Writing, Part] => [
      id,
      { node: `text_${id}`, widthMm: right - left, heightMm: wordsHigh, ink },
      wordsQuad(
        [(left + right) / 2, cardY + y + wordsHigh / 2 + 0.1, d / 2 + 0.02],
        right - left,
        wordsHigh,
        blank,
      ),
    ])
    const loop = hang(facts, { attach: [0, hole.bounds().max[1], 0], holeAxis: 'z' })
    return {
      // All beads swing as one: the draw call that saves is the third field's.
      hanger: loop,
      body: [...front, ...back, ...clearBody(cut(frame, hole), d, clear)],
      nodes: Object.fromEntries(written.map(([id, , quad]) => [`text_${id}`, [quad]])),
      writing: Object.fromEntries(written.map(([id, place]) => [id, place])),
      massCenter: [0, -h * 0.52, 0],
      ellipsoids: [{ center: [0, -h / 2, 0], radii: [w / 2, h / 2, d / 2] }],
    }
  },
)
