"""Seams, pocket flange, button tongue, ring tabs, back pocket and the foil stamp."""
import numpy as np

from button import big_button
from curves import resample, soften, spline, tangents, unit
from fittings import rivet
from hardware import d_ring
from leatherwork import leather_strip, painted_patch, turned_seam
from mesh import Surface, grid, tube
from patches import draped
from stitch import piping, stitch_row

RING = (18.0, 12.0, 1.5)     # inside width and height, wire radius
FLANGE_TOP = 160.0


def rows_of(verts, normals, rows, count, closed, sigma=1.2):
    both = soften(resample(np.hstack([verts[rows], normals[rows]]), count, closed), sigma, closed)
    return both[:, :3], unit(both[:, 3:])


def body_seams(bag, shell):
    """Turned-out front seam below the zip, piping of leather around the rear pan, a stitch row beside it."""
    verts, normals = shell.verts, shell.normals()
    surface = Surface(shell.part())
    ring = shell.gusset[:, 0]
    low = verts[ring][:, 1] < FLANGE_TOP
    nx = shell.front.shape[0] - 1
    left = np.arange(shell.rim_at(0, shell.front.shape[1] - 1), len(ring))
    right = np.arange(0, shell.rim_at(nx, shell.front.shape[1] - 1) + 1)
    order = [k for k in np.concatenate([left, right]) if low[k]]
    path, _ = rows_of(verts, normals, ring[order], 110, False, 2.0)
    t = tangents(path)
    outward = unit(np.cross(t, np.array([0, 0, 1.0])))
    turned_seam(bag, path, outward, np.array([0, 0, 1.0]))
    back = shell.gusset[:, -1]
    bag.add(piping(verts[back], normals[back], 1.7, 150, sigma=1.4, lift=1.1)).material = 'fabric_main'
    rear = np.array([shell.back[i, j] for i, j in inset_cells(shell.back.shape, 2)])
    p, n = rows_of(verts, normals, rear, 150, True)
    bag.add(stitch_row(p, n, closed=True, surface=surface, spacing=4.8, width=1.7))


def inset_cells(shape, inset):
    """Cells of the row `inset` cells inside a panel's rim, counter-clockwise."""
    nx, ny = shape[0] - 1 - inset, shape[1] - 1 - inset
    return ([(i, inset) for i in range(inset, nx)] + [(nx, j) for j in range(inset, ny)]
            + [(i, ny) for i in range(nx, inset, -1)] + [(inset, j) for j in range(ny, inset, -1)])


def pocket_flange(bag, shell, body):
    """Flat rim of the molded pocket lying on the front, its painted edge and saddle stitches."""
    surface = Surface(body.part())
    foot = resample(shell.verts[shell.gusset[:, -1]], 120, True)
    t = unit(np.roll(foot, -1, 0) - np.roll(foot, 1, 0))
    out = unit(np.cross(t, np.array([0, 0, 1.0])))
    rows = []
    for away, rise in ((-1.2, 2.6), (0.4, 1.9), (1.4, 1.6), (6.2, 1.6), (6.9, 1.3), (7.0, 0.2)):
        ring = foot + out * away
        hits = [surface.ray((x, y, 300), (0, 0, -1)) for x, y, _ in ring]
        z = soften(np.array([[h[0][2]] for h in hits]), 1.5, True)[:, 0]
        rows.append(np.column_stack([ring[:, :2], z + rise]))
    sheet = grid('flange', np.stack(rows, 1), 'fabric_main', closed_u=True)
    bag.add(sheet.facing((0, 0, 1.0)))
    up = np.tile([0, 0, 1.0], (len(foot), 1))
    edge = rows[3] * (1, 1, 0) + out * 0.7
    edge[:, 2] = rows[3][:, 2] - 0.75
    bag.add(tube('edge', edge, up, 0.95, 'fabric_trim', 6, closed=True))
    bag.add(stitch_row((rows[2] + rows[3]) / 2, up, closed=True, lift=0.35, width=1.7, spacing=4.4))


TONGUE = [(0, 26), (13, 23.5), (22, 15), (24.5, 3), (21, -8), (14.5, -16), (12.2, -21), (6, -22.6), (-6, -22.6), (-12.2, -21), (-14.5, -16),
          (-21, -8), (-24.5, 3), (-22, 15), (-13, 23.5)]


def button_tongue(bag, bed, center):
    """Pear-shaped tongue on the front, the great button on it, the center ring in a leather loop below."""
    outline = spline(np.array(TONGUE, float), 72, True)
    patch = painted_patch(bag, outline, bed, center, 2.6)
    cloth = Surface(patch)
    hit, _ = cloth.ray((center[0], center[1] + 3, 400), (0, 0, -1))
    around = [cloth.ray((center[0] + x, center[1] + 3 + y, 400), (0, 0, -1))[0] for x, y in ((-12, 0), (12, 0), (0, -14), (0, 12))]
    normal = unit(np.cross(around[1] - around[0], around[3] - around[2]))
    low = min(float((hit - a) @ normal) for a in around)
    big_button(bag, hit + normal * (0.6 + min(low, 0) * 0.2), normal)
    hit, _ = cloth.ray((center[0], 228.5, 400), (0, 0, -1))
    chape(bag, 'centre_ring', hit, np.array([0, 0, 1.0]), np.array([1.0, 0, 0]), np.array([0, -1.0, 0]), 15.0, tail=4.0)


def chape(bag, point_id, c, cn, cb, hang, width, tail=12.0, nail=False, stitched=False):
    """Leather loop sewn on at `c` (normal `cn`, across `cb`) that holds a D-ring hanging along `hang`."""
    seat = c + cn * 3.8 + hang * 9
    hem = spline(np.array([c + cn * 0.9 + hang * 1, c + cn * 1.2 + hang * 4, seat - cn * 2.5 + hang * 0.4, seat + hang * 2.6,
                           seat + cn * 2.5 + hang * 0.2, c + cn * 3.4 + hang * 3, c + cn * 2.6 - hang * 3, c + cn * 1.6 - hang * tail]), 26)
    normals = unit(np.cross(cb, tangents(hem)))
    normals *= np.sign((normals[-4:] @ cn).mean())
    leather_strip(bag, hem, normals, width, 1.7, count=26, stitched=stitched, inset=2.2)
    lean = unit(hang + cn * 0.12)
    bottom = d_ring(bag, seat, unit(np.cross(lean, cn)), -lean, *RING)
    if nail:
        rivet(bag, c + cn * 3.2 - hang * 2.6, cn, 3.0, 1.5)
    bag.anchor(point_id, bottom)


def side_ring(bag, sign, surface):
    """Leather tab on the side with a gold ring, riveted."""
    word = 'l' if sign < 0 else 'r'
    z, y = -6.0, 240.5
    hit, n = surface.ray((sign * 300, y, z), (-sign, 0, 0))
    lower, _ = surface.ray((sign * 300, y - 12, z), (-sign, 0, 0))
    hang = unit(lower - hit)
    cn = unit(np.array([-hang[1], hang[0], 0.0]) * sign)
    chape(bag, f'side_ring_{word}', hit + cn * 0.4, cn, np.array([0, 0, 1.0]), hang, 15.0, tail=14.0, nail=True)


def back_pocket(bag, surface):
    """Slip pocket on the back: its painted mouth dips in the middle, sides and bottom are one stitched curve."""
    def on_back(x, y):
        hit, n = surface.ray((x, y, -300), (0, 0, 1))
        return hit, n

    xs = np.linspace(-76, 76, 30)
    mouth = [on_back(x, 152 - 6 * np.cos(x / 76 * np.pi / 2)) for x in xs]
    path, normals = np.array([m[0] for m in mouth]), unit(soften(np.array([m[1] for m in mouth]), 2))
    leather_strip(bag, path + normals * 0.7, normals, 11.0, 1.8, count=34, inset=2.4)
    curve = spline(np.array([(-76, 150), (-76, 110), (-75, 62), (-66, 42), (-45, 36), (0, 34.5), (45, 36), (66, 42), (75, 62), (76, 110),
                             (76, 150)]), 80)
    spots = [on_back(x, y) for x, y in curve]
    bag.add(stitch_row(np.array([s[0] for s in spots]), unit(soften(np.array([s[1] for s in spots]), 2)), surface=surface, lift=0.45, width=1.7,
                       spacing=4.6))
    for sign in (-1, 1):
        hit, n = on_back(sign * 70, 151)
        rivet(bag, hit + n * 1.4, n, 2.6, 1.3)


def foil_stamp(bag, bed, center, width=58.0, height=13.0):
    """Name stamped in gold foil, its own texture over 0..1."""
    nx, ny = 12, 3
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, nx + 1), np.linspace(-0.5, 0.5, ny + 1), indexing='ij')
    flat = np.stack([x * width, y * height, 0 * x], 2)
    # named as stitches are: the foil lies in the leather and throws no shade on it
    part = grid('stitches', flat, 'label', u=np.linspace(0, 1, nx + 1), v=np.linspace(1, 0, ny + 1)).facing((0, 0, 1))
    bag.add(draped(part, center, bed, 0.45))
