import {
  BackSide,
  BoxGeometry,
  Color,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  Scene,
} from 'three'
import type { LightRig } from './light-rig'

/** The room that metal and varnish mirror: glowing panels before its walls. */
export function environmentRoom({ walls, panels }: LightRig['room']): Scene {
  const room = new Scene()
  const box = new Mesh(
    new BoxGeometry(12, 7, 12),
    new MeshBasicMaterial({ color: new Color(...walls), side: BackSide }),
  )
  box.position.y = 1.5
  room.add(box)
  for (const { light, size, at } of panels) {
    const panel = new Mesh(
      new PlaneGeometry(...size),
      new MeshBasicMaterial({ color: new Color(...light), side: DoubleSide }),
    )
    panel.position.set(...at)
    panel.lookAt(0, 0, 0)
    room.add(panel)
  }
  return room
}
