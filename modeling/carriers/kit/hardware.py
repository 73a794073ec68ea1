"""Zip sliders and pullers, D-rings, buckles and ladder locks. Plates are drawn in xy (mm) and put in place by a frame."""
import numpy as np

from curves import basis, rounded_rect, spline, superellipse, unit
from mesh import box, plate, sweep, tube
from trim_sheet import CORD

DOWN = np.array([0.0, -1.0, 0.0])


def slider_body(bag, center, along, up):
    """Coil zip slider: waisted top plate, a lower plate under it and the bridge that holds the puller."""
    side = unit(np.cross(up, along))
    axes = basis(side, np.cross(side, up) * -1, up)
    half = np.array([(-3.2, -6.4), (0, -6.8), (3.2, -6.4), (4.3, -3), (4.0, 1.5), (4.9, 4.6), (4.4, 6.2), (1.5, 6.4),
                     (0, 5.2), (-1.5, 6.4), (-4.4, 6.2), (-4.9, 4.6), (-4.0, 1.5), (-4.3, -3)])
    outline = spline(half, 30, True)
    bag.add(plate('slider', outline, [], 1.5, 0.55, 'metal', steps=2).moved(center + up * 3.2, axes))
    bag.add(plate('slider', outline * 0.92, [], 1.2, 0.4, 'metal', steps=1).moved(center + up * 1.3, axes))
    arch = spline([(0, -4.6, 0), (0, -4.0, 2.4), (0, -1.4, 3.5), (0, 1.6, 3.3), (0, 3.6, 1.8), (0, 4.2, 0)], 12)
    bag.add(sweep('bridge', arch, np.tile([1.0, 0, 0], (12, 1)), superellipse(1.1, 2.6, 4, 8), 'metal').moved(center + up * 3.6, axes))
    return center + up * 5.4


def hang_direction(up):
    """Steepest way down along the cloth."""
    d = DOWN - DOWN @ up * up
    return unit(d)


def cord_puller(bag, point_id, root, up, surface, rest=3.4):
    """Loop of 3 mm cord with an 8 mm eye below a molded sleeve. It hangs straight down on the cloth; returns nothing,
    the anchor sits inside the bottom of the eye."""
    down = hang_direction(up)
    side = unit(np.cross(down, up))
    loop = np.array([(0, -2.0), (1.5, -1.2), (1.7, 1.5), (1.75, 4.6), (3.3, 7.2), (5.3, 10.2), (5.3, 13.0), (3.2, 16.0),
                     (0, 17.0), (-3.2, 16.0), (-5.3, 13.0), (-5.3, 10.2), (-3.3, 7.2), (-1.75, 4.6), (-1.7, 1.5), (-1.5, -1.2)])
    flat = spline(loop, 42, True)

    def height(s):
        """Center line over the cloth: from the bridge down to lying on it."""
        lying = rest - 5.4
        for x in (-5.0, 0.0, 5.0) if s > 5 else (0.0,):
            hit, _ = surface.ray(root + down * max(s, 0) + side * x + up * 12, -up, 40)
            if hit is not None:
                lying = max(lying, float((hit - root) @ up) + 1.6)
        ease = np.clip(s / 9, 0, 1)
        ease = ease * ease * (3 - 2 * ease)
        return max(ease * lying, lying)

    path = np.array([root + side * x + down * s + up * height(s) for x, s in flat])
    bag.add(tube('cord', path, np.tile(up, (len(path), 1)), 1.5, 'cord', 8, closed=True, tile=40.0, band=CORD))
    spots = np.linspace(0.8, 6.4, 7)
    sleeve = np.array([root + down * s + up * height(s) for s in spots])
    swell = np.array([0.72, 0.95, 1, 1, 1, 0.95, 0.72])
    bag.add(sweep('sleeve', sleeve, np.tile(up, (7, 1)), superellipse(7.4, 4.6, 2.8, 14), 'plastic', scale=swell))
    inner = 15.5
    bag.anchor(point_id, root + down * inner + up * height(inner))


def stamped_puller(bag, point_id, root, up, surface):
    """Small stamped tab with a 4.2 mm hole; hangs straight down on the cloth."""
    down = hang_direction(up)
    outline = spline(np.array([(0, 2.6), (2.6, 2.2), (3.2, 0), (2.7, -3.5), (3.3, -7.5), (4.4, -11.2), (3.6, -14.4), (0, -15.8),
                               (-3.6, -14.4), (-4.4, -11.2), (-3.3, -7.5), (-2.7, -3.5), (-3.2, 0), (-2.6, 2.2)]), 48, True)
    eye = rounded_rect(3.6, 3.0, 1.2, 3)
    hole = np.array([(np.cos(a) * 2.1, np.sin(a) * 2.1 - 11.2) for a in np.arange(20) / 20 * 2 * np.pi])
    probe = root + down * 13 + up * 12
    hit, _ = surface.ray(probe, -up, 40)
    sink = 0.0 if hit is None else min(float((hit - root) @ up) + 1.5, 3.0)
    lean = unit(down * 13 + up * sink)
    side = unit(np.cross(lean, up))
    face = unit(np.cross(side, lean))
    part = plate('tab', outline, [eye, hole], 1.8, 0.5, 'metal')
    bag.add(part.moved(root, basis(-side, -lean, face)))
    bag.anchor(point_id, root + lean * 13.3)


def d_ring(bag, origin, side, up, width=25.0, height=18.0, wire=1.8):
    """Welded D: origin in the middle of the straight bar, the bow hanging along -up. Returns the inside bottom of the bow."""
    w, h = width / 2 + wire, height + 2 * wire
    path = spline(np.array([(-w + 3, 0), (0, 0), (w - 3, 0), (w - 0.4, -1.2), (w, -4), (w * 0.93, -h * 0.52), (w * 0.62, -h * 0.88),
                            (0, -h), (-w * 0.62, -h * 0.88), (-w * 0.93, -h * 0.52), (-w, -4), (-w + 0.4, -1.2)]), 40, True)
    flat = np.column_stack([path, np.zeros(len(path))])
    part = tube('d_ring', flat, np.tile([0, 0, 1.0], (len(flat), 1)), wire, 'metal', 8, closed=True)
    bag.add(part.moved(origin, basis(side, up, np.cross(side, up))))
    return origin - up * (h - wire)


def side_release(bag, center, along, up, width=20.0):
    """Side release buckle, closed; `along` points to the male half."""
    k = width / 22
    side = unit(np.cross(along, up))
    axes = basis(side, along, up)
    female = spline(np.array([(-13.5, -16), (0, -16.8), (13.5, -16), (14.6, -9), (12.6, 2), (13.8, 13), (11, 16.5), (0, 17),
                              (-11, 16.5), (-13.8, 13), (-12.6, 2), (-14.6, -9)]) * k, 40, True)
    slot = rounded_rect(19 * k, 3.6 * k, 1, 2, (0, -11.8 * k))
    bag.add(plate('buckle', female, [slot], 6.6, 2.0, 'plastic').moved(center, axes))
    male = spline(np.array([(-12.5, 18), (0, 18), (12.5, 18), (13.2, 24), (12.8, 30.5), (11, 33), (0, 33.5), (-11, 33), (-12.8, 30.5),
                            (-13.2, 24)]) * k, 32, True)
    slot = rounded_rect(19 * k, 3.6 * k, 1, 2, (0, 28.2 * k))
    bag.add(plate('buckle', male, [slot], 5.6, 1.7, 'plastic').moved(center, axes))
    for sign in (-1, 1):
        prong = box('buckle', (3.6 * k, 17 * k, 5.0), 1.3, 'plastic')
        bag.add(prong.moved((sign * 12.4 * k, 7 * k, 0)).moved(center, axes))
    for y in (-3.5, 0.0, 3.5):
        bag.add(plate('buckle', rounded_rect((11 - abs(y)) * k, 1.4, 0.6, 3), [], 1.0, 0.4, 'plastic', steps=1)
                .moved((0, y * k, 3.4)).moved(center, axes))


def ladder_lock(bag, center, along, up, width=25.0):
    """Ladder lock at the end of a strap pad, with its thumb tab lifted."""
    side = unit(np.cross(along, up))
    axes = basis(side, along, up)
    outline = rounded_rect(width + 8, 24, 4, 4)
    holes = [rounded_rect(width - 2, 4.6, 1, 2, (0, 6.0)), rounded_rect(width - 2, 4.6, 1, 2, (0, -5.0))]
    bag.add(plate('ladder_lock', outline, holes, 4.4, 1.3, 'plastic').moved(center, axes))
    tilt = np.radians(26)
    lever = np.array([[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]])
    tab = box('ladder_lock', (width + 4, 9, 2.8), 1.1, 'plastic').moved((0, 0, 0), lever)
    bag.add(tab.moved((0, 13.4, 2.4)).moved(center, axes))
