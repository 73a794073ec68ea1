import {
  blob,
  circle,
  cut,
  joined,
  type Outline,
  offset,
  polygon,
  roundedRect,
  smoothLine,
  stroke,
} from '../../kit/outline'
import {
  deepGold,
  drawn,
  hairDark,
  hairLight,
  line,
  paleGold,
  skin,
  skinShade,
  sliver,
  white,
} from './archivist-pen'
import { dots, type Ink, ink, ribbon, spot } from './vector-art'

const eyeAt = (x: number, out: 1 | -1): readonly Ink[] => {
  const y = 8.2
  const open = polygon([
    [x - 4, y + 1.3],
    [x + 4, y + 1.3],
    [x + 4, y - 6],
    [x - 4, y - 6],
  ])
  return [
    ink(spot(x, y, 2.35, 3).intersect(open), '#2A2450'),
    ink(spot(x, y - 0.5, 1.8, 2.1).intersect(open), 'url(#iris)'),
    ink(spot(x, y, 0.95, 1.35).intersect(open), '#241E44'),
    ink(spot(x, y - 1.75, 1.05, 0.55), '#FBE7A8'),
    ink(spot(x - 0.75, y + 0.55, 0.72, 0.6), white),
    ink(
      stroke(
        smoothLine(
          [
            [x - out * 2.6, y + 1],
            [x - out * 1, y + 1.75],
            [x + out * 1.4, y + 1.6],
            [x + out * 2.8, y + 0.7],
            [x + out * 3.4, y - 0.2],
          ],
          false,
          8,
        ),
        0.74,
      ),
      '#241E44',
    ),
    ink(
      stroke(
        smoothLine(
          [
            [x - out * 1.6, y + 3.2],
            [x, y + 3.7],
            [x + out * 1.8, y + 3.3],
          ],
          false,
          6,
        ),
        0.34,
      ),
      '#C9A9B8',
    ),
  ]
}

/** His head with round glasses; its first two inks are the hair behind everything. */
export const archivistHead = (gold: string): readonly Ink[] => {
  const back = blob(
    dots(
      '0 26.4  8.8 24.8  14 18.4  14.9 10  13.6 3.4  15.6 -1  10.6 -1.2  6 -2.6  -6 -2.6  -10.6 -1.2  -15.4 -2.2  -13.6 3.4  -14.9 10  -14 18.4  -8.8 24.8',
    ),
  )
  const face = blob(
    dots('0 19.4  8.4 16.6  10.9 10.4  9.5 4.4  5 0.9  0 -0.2  -5 0.9  -9.5 4.4  -10.9 10.4  -8.4 16.6'),
  )
  const fringe = blob(
    dots(
      '2 25.6  9 23.4  13.6 17  14 9.4  12.8 4.4  11.6 8.4  10.6 12.4  8.8 14.6  6.2 17.6  3.4 19.6  2.6 16.4  -0.6 13.2  -2.4 15.6  -5.6 12.4  -7.4 14.2  -10 11.2  -11.2 7.4  -12.6 3.4  -14 9.4  -13.6 17  -8.6 23.6  -3 25.6',
    ),
  )
  const ring = (x: number): Outline => cut(circle(4.3, 64, [x, 8]), circle(3.72, 64, [x, 8]))
  const frames = joined(
    ring(-5),
    ring(5),
    stroke(smoothLine(dots('-0.9 8.8  0 9.3  0.9 8.8'), false, 6), 0.6),
    stroke(dots('9.2 8.6  11.2 9.4'), 0.6),
    stroke(dots('-9.2 8.6  -11.2 9.4'), 0.6),
  )
  const tilted = (shape: Outline, x: number): Outline => shape.rotate(-32).translate([x, 8])
  return [
    ...drawn(back, hairDark),
    ...drawn(face, skin, skinShade),
    ink(spot(-7.6, 3.6, 2, 1.05), '#E9B9C6'),
    ink(spot(7.6, 3.6, 2, 1.05), '#E9B9C6'),
    ...eyeAt(-5, -1),
    ...eyeAt(5, 1),
    ink(spot(0, 4.9, 0.4, 0.25), '#CFA3AE'),
    ink(stroke(smoothLine(dots('-1.5 2.6  -0.5 2.1  0.6 2.15  1.9 2.9'), false, 6), 0.46), '#6B3350'),
    ink(joined(...[-5, 5].map((x) => tilted(roundedRect(0.9, 5.6, 0.4), x - 1.9))), 'url(#glass)'),
    ink(offset(frames, 0.16), deepGold),
    ink(frames, gold),
    ...drawn(fringe, hairDark),
    ...[
      '-11.8 15.4  -12.4 11.4  -12.2 8',
      '12 14  12.6 10.4  12.6 8',
      '-3.6 20  -5 17.4  -5.4 15',
      '2.6 23.4  3.6 21.6  3.4 19.4',
    ].map((points) => ink(stroke(smoothLine(dots(points), false, 6), 0.34), line)),
    ink(
      ribbon(
        dots('-11 17.6  -7.4 20.6  -2.4 21.8'),
        (t) => 1.5 * Math.sin(Math.PI * Math.min(0.98, Math.max(0.02, t))),
      ),
      hairLight,
    ),
    ink(
      ribbon(
        dots('5.6 21.6  8.6 20  10.6 17.2'),
        (t) => 1.2 * Math.sin(Math.PI * Math.min(0.98, Math.max(0.02, t))),
      ),
      hairLight,
    ),
    ...drawn(sliver(9.4, 20.2, 2.9, 30), gold, '', 0.36),
    ...drawn(circle(0.75, 24, [10.8, 20.8]), paleGold, '', 0.3),
  ]
}
