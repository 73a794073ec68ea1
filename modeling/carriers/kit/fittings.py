"""Small stamped fittings: rivets, slide adjusters, metal zip teeth, leather zip pulls. Plates in xy (mm), put in place by a frame."""
import numpy as np

from curves import basis, circle, rounded_rect, soften, spline, unit
from hardware import hang_direction
from mesh import grid, plate

TEETH_TILE = 20.0   # mm of chain in one repeat of the teeth texture


def any_side(normal):
    """A direction square to the normal, level if possible."""
    helper = np.array([0, 1.0, 0]) if abs(normal[1]) < 0.9 else np.array([1.0, 0, 0])
    return unit(np.cross(helper, normal))


def rivet(bag, center, normal, radius=4.0, height=1.7, sides=14, material='metal'):
    """Domed cap of a rivet or snap, with a groove around it."""
    normal = unit(normal)
    side = any_side(normal)
    axes = basis(side, np.cross(normal, side), normal)
    profile = ((1.0, -0.5), (1.0, 0.42), (0.93, 0.58), (0.80, 0.62), (0.72, 0.9), (0.4, 1.08), (0.0, 1.14))
    rings = [np.column_stack([circle(radius * r, sides), np.full(sides, height * h)]) for r, h in profile]
    part = grid('rivet', np.stack(rings, 1), material, closed_u=True)
    part.facing((0, 0, 1))
    bag.add(part.moved(center, axes))


def slide_adjuster(bag, center, along, up, width=20.0, material='metal', wire=2.6):
    """Tri-glide: a stamped frame with a bar across."""
    axes = basis(unit(np.cross(along, up)), along, up)
    outline = rounded_rect(width + 9, 25, 5, 4)
    holes = [rounded_rect(width + 1, 6.4, 1.6, 2, (0, y)) for y in (-5.4, 5.4)]
    bag.add(plate('adjuster', outline, holes, wire, wire * 0.42, material).moved(center, axes))


def with_teeth(bag, since, material='teeth'):
    """Turns the coils of the zips sewn after part number `since` into metal chain: `teeth` texture, u every 20 mm."""
    for part in bag.parts[since:]:
        if part.name == 'coil':
            v = part.uvs[..., 1]
            low, high = v.min(), v.max()
            part.uvs[..., 1] = (v - low) / max(high - low, 1e-9)
            part.uvs[..., 0] *= 40.0 / TEETH_TILE
            part.material = material


def even_lips(lips, rows=7, sigma=2.0):
    """Smooths the outer edges of zip lips where the cloth under them is rough."""
    for lip in lips:
        sheet = lip.verts.reshape(-1, rows, 3)
        for k in (rows - 2, rows - 1):
            sheet[:, k] = soften(sheet[:, k], sigma)
        lip.verts = sheet.reshape(-1, 3)


def leather_pull(bag, point_id, root, up, surface, length=24.0, width=10.0, hole=2.1, hole_at=14.0, material='fabric_trim', swell=1.0):
    """Doubled leather tab through the slider's bridge, an eyelet with a 4.2 mm hole in it. It hangs down along the cloth."""
    down = hang_direction(up)
    slopes = []
    for s in (hole_at, length * 0.75, length):
        hit, _ = surface.ray(root + down * s + up * 14, -up, 44)
        if hit is not None:
            slopes.append(max(float((hit - root) @ up + 2.0) / s, -0.45))
    lean = unit(down + up * max(slopes, default=0.0))
    side = unit(np.cross(lean, up))
    face = unit(np.cross(side, lean))
    w = width / 2
    outline = spline(np.array([(0, 2.2), (1.9, 1.6), (2.3, -1), (2.8, -4.0), (w * 0.9, -7), (w * swell, -length * 0.62), (w * 0.9, -length * 0.88),
                               (w * 0.5, -length), (-w * 0.5, -length), (-w * 0.9, -length * 0.88), (-w * swell, -length * 0.62),
                               (-w * 0.9, -7), (-2.8, -4.0), (-2.3, -1), (-1.9, 1.6)]), 44, True)
    axes = basis(-side, -lean, face)
    seat = np.array([0, -hole_at])
    bag.add(plate('pull', outline, [circle(hole + 0.7, 14, seat)], 2.6, 0.7, material, steps=1).moved(root, axes))
    bag.add(plate('eyelet', circle(hole + 1.6, 20, seat), [circle(hole, 16, seat)], 3.4, 0.5, 'metal', steps=1).moved(root, axes))
    bag.anchor(point_id, root + lean * (hole_at + hole - 0.1))
