/** From where a carrier is looked at: degrees around it (0 before its front, 90 on its +x side) and above the horizon. */
export interface Direction {
  /** Standing for itself, or worn: then the wearer is in the way and the straps lie on the chest. */
  readonly situation: 'stands' | 'worn'
  readonly azimuthDeg: number
  readonly elevationDeg: number
}

const AROUND = [0, 45, 90, 135, 180, 225, 270, 315]
const around = (situation: Direction['situation'], elevationDeg: number): readonly Direction[] =>
  AROUND.map((azimuthDeg) => ({ situation, azimuthDeg, elevationDeg }))

/** Standing seen from its own height and from above, worn seen by people as tall. */
export const DIRECTIONS: readonly Direction[] = [
  ...around('stands', 0),
  ...around('stands', 30),
  ...around('worn', 0),
]
