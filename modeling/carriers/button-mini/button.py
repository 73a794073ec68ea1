"""The bag's sign: a great gold button laced on with leather, its small sisters as zip pulls."""
import numpy as np

from curves import basis, circle, spline, unit
from fittings import any_side
from hardware import hang_direction
from mesh import grid, plate, tube

HOLES = ((4.7, 4.7), (-4.7, 4.7), (-4.7, -4.7), (4.7, -4.7))


def turned(name, profile, sides, material, knurl=0.0):
    """Turned metal: profile (radius, height) from the outside in."""
    rings = []
    for k, (r, h) in enumerate(profile):
        ring = circle(r, sides)
        if knurl and k in (1, 2):
            ring = ring * (1 + knurl / r * np.cos(np.arange(sides) * np.pi))[:, None]
        rings.append(np.column_stack([ring, np.full(sides, h)]))
    return grid(name, np.stack(rings, 1), material, closed_u=True).facing((0, 0, 1))


def big_button(bag, center, normal, radius=19.0):
    """Four-hole button with a rounded coin-edge rim, a dished middle and two crossing leather laces."""
    k = radius / 19.0
    normal = unit(normal)
    axes = basis(any_side(normal), np.cross(normal, any_side(normal)), normal)

    def place(part):
        bag.add(part.moved(center, axes))

    rim = [(18.0, -0.6), (19.0, 0.6), (19.0, 2.4), (18.5, 3.6), (17.4, 4.3), (16.2, 4.4), (15.2, 3.9), (14.5, 3.0), (14.0, 2.6), (13.2, 2.45)]
    place(turned('button', [(r * k, h * k) for r, h in rim], 72, 'metal', knurl=0.22))
    place(turned('button', [(r * k, h * k) for r, h in ((13.3, 2.45), (12.2, 2.3), (11.6, 1.6), (11.2, 1.5))], 48, 'metal'))
    middle = plate('button', circle(11.4 * k, 40), [circle(2.3 * k, 14, (x * k, y * k)) for x, y in HOLES], 2.0 * k, 0.5, 'metal', steps=2, fill=2.6)
    place(middle.moved((0, 0, 0.6 * k)))
    base = plate('button', circle(12.0 * k, 30), [], 0.8, 0.2, 'fabric_main', steps=1)
    place(base.moved((0, 0, -0.9)))
    for a, b, top in ((0, 2, 3.1), (1, 3, 4.3)):
        start, end = np.array(HOLES[a]) * k, np.array(HOLES[b]) * k
        mid = (start + end) / 2
        knots = [(*(start * 0.97 + mid * 0.03), -0.8), (*(start * 0.98), 1.0), (*(start * 0.8 + mid * 0.2), top - 0.8), (*mid, top),
                 (*(end * 0.8 + mid * 0.2), top - 0.8), (*(end * 0.98), 1.0), (*(end * 0.97), -0.8)]
        path = spline(np.array(knots), 22)
        across = unit(np.array([-(end - start)[1], (end - start)[0], 0]))
        place(tube('lace', path, np.tile(across, (22, 1)), 1.75 * k, 'fabric_main', 8))


def button_pull(bag, point_id, root, up, surface, hole_at=10.0):
    """Slider's pull: a wire link and a gold disc with a raised rim and a 4.2 mm hole. It hangs down along the leather."""
    down = hang_direction(up)
    slopes = [-0.3]
    for s in (hole_at, hole_at + 6.5):
        hit, _ = surface.ray(root + down * s + up * 14, -up, 44)
        if hit is not None:
            slopes.append(float((hit - root) @ up + 1.9) / s)
    lean = unit(down + up * max(slopes))
    side = unit(np.cross(lean, up))
    face = unit(np.cross(side, lean))
    axes = basis(-side, -lean, face)
    link = spline(np.array([(0, 1.6), (1.7, 0.6), (1.9, -2.4), (1.5, -5.2), (0, -6.2), (-1.5, -5.2), (-1.9, -2.4), (-1.7, 0.6)]), 24, True)
    loop = np.column_stack([link, np.full(24, 0.0)])
    bag.add(tube('link', loop, np.tile([0, 0, 1.0], (24, 1)), 0.75, 'metal', 6, closed=True).moved(root, axes))
    seat = np.array([0, -hole_at])
    bag.add(plate('disc', circle(6.8, 28, seat), [circle(2.1, 16, seat), circle(1.15, 10, seat + (0, 4.7))], 1.7, 0.5, 'metal', steps=2)
            .moved(root, axes))
    rim = np.column_stack([circle(6.2, 28, seat), np.full(28, 0.75)])
    bag.add(tube('disc', rim, np.tile([0, 0, 1.0], (28, 1)), 0.7, 'metal', 6, closed=True).moved(root, axes))
    bag.anchor(point_id, root + lean * (hole_at + 2.0))
