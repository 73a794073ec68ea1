"""The right shoe (+x is its outer side) around its own origin; the file shows it twice, mirrored for the left."""
import numpy as np

from curves import resample, rounded_rect, soften, spline, superellipse, tangents, unit
from last import BAND, LACE_Z, N, OPENING, PLAN, SAG, SOLE_TOP, UP, creased, evened, lerped, loop, outward_grid, ring_on
from mesh import Surface, grid, plate, slab, sweep, tube
from stitch import bartack, flat_section, stitch_row


class Shoe:
    def __init__(self, wearable):
        self.w, self.add = wearable, wearable.add
        self.centers = dict(zip('lr', wearable.geometry['shoe_centres_x']))

    def both(self, p):
        """A point of this shoe in the carrier's frame: on the right and, mirrored, on the left."""
        return {word: np.array([p[0] * (1 if word == 'r' else -1) + x, p[1], p[2]]) for word, x in self.centers.items()}

    def anchor(self, name, p, lean=False):
        for word, at in self.both(p).items():
            self.w.anchor(f'{name}_{word}', at, lean)

    def build(self):
        self.skin = self.upper()
        self.tree = Surface([self.skin])
        self.lining()
        self.sole()
        self.toe_cap()
        self.eyestay()
        self.tongue()
        self.laces()
        self.heel()
        self.seams()

    # the upper

    def upper(self):
        """Canvas between sole and opening: each rib leaves the sole upright and comes over the foot."""
        plan = loop(PLAN)
        rim = loop(OPENING)
        rows = 12
        base = np.column_stack([plan[:, 0], np.full(N, SOLE_TOP - 3), plan[:, 1]])
        inward = unit(rim - base)
        flat = inward * (1, 0, 1)
        steep = np.linalg.norm(flat, axis=1, keepdims=True)
        # at the toe the ribs lie down; along collar and heel they stand
        toe = np.clip((base[:, 2:] - 30) / 70, 0, 1)
        rise = 16 + 12 * toe + 8 * (1 - toe)
        lead = base + UP * rise * 1.5 + unit(flat) * (-2.0 * (1 - toe) - 1.0)
        tail = rim - inward * (10 + 26 * toe) * (0.4 + steep) + UP * (3.5 * toe) * (1, 1, 1)
        t = np.linspace(0, 1, rows + 1)[None, :, None]
        b, l, k, r = (v[:, None] for v in (base, lead, tail, rim))
        sheet = (1 - t) ** 3 * b + 3 * t * (1 - t) ** 2 * l + 3 * t ** 2 * (1 - t) * k + t ** 3 * r
        sheet = creased(evened(sheet))
        self.sheet = sheet
        part = grid('upper', sheet, 'fabric_main', closed_u=True, tile=22.0)
        return self.add(part.facing(part.verts[part.faces].mean(1) - (0, 30, 0)))

    def lining(self):
        """Inside of the collar, a rolled edge, the insole."""
        rim, below = self.sheet[:, -1], self.sheet[:, -4]
        low = self.sheet[:, 3]
        center = np.array([0, 0, 1.0]) * rim[:, 2:]
        inward = unit((center - rim) * (1, 0, 0.4))
        rows = np.stack([rim, rim + inward * 2.4 - UP * 1.5, below + inward * 3.4, low + inward * 3.6], 1)
        part = grid('lining', rows, 'fabric_trim', closed_u=True, tile=22.0)
        self.add(part.facing(center[np.arange(len(part.faces)) // 6 % N] - part.verts[part.faces].mean(1)))
        back = (rim[:, 2] < 8)
        order = np.argsort(np.where(back, np.arange(N), N * 9))[:back.sum()]
        path = rim[order]
        self.add(sweep('binding', path, np.tile(UP, (len(path), 1)), superellipse(4.2, 4.6, 2.2, 8), 'fabric_trim', tile=22.0))
        foot = rows[:, -1]
        middle = np.column_stack([foot[:, 0] * 0.1, np.full(N, 29.5), np.clip(foot[:, 2], -104, 96)])
        self.add(grid('insole', np.stack([foot, middle], 1), 'fabric_trim', closed_u=True, tile=22.0).facing(UP))

    # rubber

    def outline(self, grow, y, count=N):
        plan = resample(loop(PLAN), count, True)
        t = tangents(plan, True)
        out = np.column_stack([t[:, 1], -t[:, 0]])
        if (out * plan).sum() < 0:
            out = -out
        p = plan + out * grow
        lift = 7.0 * np.clip((p[:, 1] - 84) / 60, 0, 1) ** 2
        return np.column_stack([p[:, 0], np.full(count, y) + lift * (1 - y / 60), p[:, 1]])

    def sole(self):
        """Foxing tape round the shoe, a pressed line and the stripe, tread below."""
        profile = ((1.4, 0.0), (3.4, 0.4), (4.4, 2.0), (4.7, 6.0), (4.6, 20.0), (4.3, 25.6), (3.4, 27.0), (1.6, 27.4), (-0.6, 26.0))
        rows = np.stack([self.outline(g, y) for g, y in profile], 1)
        self.add(outward_grid('foxing', rows, 'rubber', 16.0))
        stripe = np.stack([self.outline(g, y) for g, y in ((4.6, 19.8), (5.25, 20.2), (5.25, 23.6), (4.5, 24.0))], 1)
        self.add(outward_grid('stripe', stripe, 'fabric_trim', 22.0))
        bead = self.outline(4.75, 5.2)
        self.add(tube('bead', bead, np.tile(UP, (N, 1)), 0.8, 'rubber', 5, closed=True))
        ring = self.outline(1.4, 0.0)
        mid = np.column_stack([ring[:, 0] * 0.15, ring[:, 1], np.clip(ring[:, 2], -110, 108)])
        self.add(grid('tread', np.stack([ring, mid], 1), 'rubber', closed_u=True, tile=16.0).facing(-UP))

    def toe_cap(self):
        """Rubber cap over the toes with its rolled edge, and the ribbed bumper in front."""
        half = 19
        index = np.arange(-half, half + 1) % N
        cap = self.sheet[index][:, :8]
        s = np.linspace(-1, 1, len(index))
        # the cap's edge runs straight across the foot
        edge = 0.97 - 0.92 * np.abs(s) ** 2.2
        normal = self.skin.vertex_normals().reshape(N, -1, 3)[index][:, :8]
        rows = []
        for k in range(9):
            at = np.clip(edge * k / 8 * 7.0, 0, 7)
            low = np.floor(at).astype(int)
            f = (at - low)[:, None]
            high = np.minimum(low + 1, 7)
            i = np.arange(len(index))
            p = cap[i, low] * (1 - f) + cap[i, high] * f
            n = unit(normal[i, low] * (1 - f) + normal[i, high] * f)
            lift = 1.5 if k < 8 else -0.2
            rows.append(p + n * lift)
        sheet = np.stack(rows, 1)
        self.add(outward_grid('cap', sheet, 'rubber', 16.0, closed=False))
        roll = sheet[1:-1, 7]
        n = unit(normal[1:-1, 6])
        self.add(tube('roll', soften(roll, 1.0), n, 1.3, 'rubber', 6))
        front = np.arange(-34, 35) % (3 * N)
        for y in (9.0, 12.2, 15.4):
            path = self.outline(4.9, y, 3 * N)[front]
            self.add(tube('rib', path[::2], UP, 1.15, 'rubber', 5))
        self.cap_edge = roll

    def eyestay(self):
        """Doubled canvas along the throat with metal eyelets."""
        self.eyelets = {}
        normal = self.skin.vertex_normals().reshape(N, -1, 3)
        for s in (1, -1):
            index = np.array([k for k in range(N) if np.sign(self.sheet[k, -1, 0]) == s and 2 < self.sheet[k, -1, 2] < 97])
            index = index[np.argsort(self.sheet[index, -1, 2])]
            rim, out = self.sheet[index, -1], normal[index, -1]
            rows = np.stack([rim + out * 0.2 - UP * 0.8, rim + out * 1.5, self.along(index, 4.0, normal, 1.6),
                             self.along(index, 15.0, normal, 1.5), self.along(index, 17.5, normal, 0.0)], 1)
            part = grid('eyestay', rows, 'fabric_main', tile=22.0)
            self.add(part.facing(np.repeat(normal[index[:-1], -2], 8, 0)))
            for off in (2.2, 14.2):
                row = self.along(index, off, normal, 1.6)
                self.add(stitch_row(row, normal[index, -2], lift=0.35, width=1.9, spacing=5))
            for j, z in enumerate(LACE_Z):
                path = self.along(index, 8.2, normal, 1.6)
                n = np.stack([np.interp(z, path[:, 2], normal[index, -2, c]) for c in range(3)])
                c = np.array([np.interp(z, path[:, 2], path[:, 0]), np.interp(z, path[:, 2], path[:, 1]), z])
                n = unit(n)
                ring = ring_on(c + n * 0.5, n, (0, 0, 1.0), 2.9, 16)
                self.add(sweep('eyelet', ring, np.tile(n, (16, 1)), superellipse(1.9, 1.3, 2.2, 6), 'metal', closed=True))
                self.eyelets[s, j] = (c + n * 0.8, n)

    def along(self, index, distance, normal, lift):
        """Points `distance` mm below the opening's edge on the canvas, lifted off it."""
        out = []
        for k in index:
            rib = self.sheet[k, ::-1]
            at = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(rib, axis=0), axis=1))])
            p = np.array([np.interp(distance, at, rib[:, c]) for c in range(3)])
            n = unit(np.array([np.interp(distance, at, normal[k, ::-1, c]) for c in range(3)]))
            out.append(p + n * lift)
        return np.array(out)

    def tongue(self):
        """Padded tongue under the laces, standing a little over the collar, with the woven label."""
        keys = np.array([(0, 60.5, 97), (0, 66.5, 84), (0, 74.5, 63), (0, 82.0, 40), (0, 89.0, 18), (0, 97.0, -4),
                         (0, 105.5, -17), (0, 109.5, -21)], float)
        line = spline(keys, 22)
        t = tangents(line)
        n = unit(np.cross(t, (1.0, 0, 0)))
        n *= np.sign(n[:, 1:2])
        half = np.interp(np.linspace(0, 1, 22), [0, 0.5, 0.8, 0.88, 0.94, 0.98, 1], [11, 19, 24, 24, 22.6, 19.5, 16])
        v = np.linspace(-1, 1, 11)
        sag = SAG * half[:, None] * v[None] ** 2
        top = line[:, None] + np.array([1.0, 0, 0]) * (half[:, None] * v[None])[..., None] - n[:, None] * sag[..., None]
        part = slab('tongue', top - n[:, None] * 3.0, np.repeat(n[:, None], 11, 1), 3.0, 'fabric_main', tile=22.0)
        self.add(part)
        self.tongue_line, self.tongue_half = line, half
        for k in (-0.86, 0.86):
            row = np.array([np.array([np.interp(k, v, top[j, :, c]) for c in range(3)]) for j in range(8, 22)])
            self.add(stitch_row(row + n[8:] * 0.1, n[8:], lift=0.3, width=1.9, spacing=5))
        # patch with the wave mark
        c = line[17] * 0.5 + line[18] * 0.5
        m, ahead = unit(n[17] + n[18]), unit(t[17])
        bend = lambda a: -m * (SAG * a * a / 24)
        x, y = np.linspace(-13, 13, 9), np.linspace(-6, 6, 3)
        sheet = np.array([[c + np.array([a, 0, 0]) + ahead * b + bend(a) for b in y] for a in x])
        self.add(slab('patch', sheet, m, 1.0, 'fabric_trim', tile=22.0))
        for k in range(3):
            a = np.linspace(-8, 8, 15)
            rise = (k - 1) * 3.0 + 0.9 * np.sin(a / 8 * np.pi)
            path = np.array([c + np.array([q, 0, 0]) + ahead * h + bend(q) + m * 1.05 for q, h in zip(a, rise)])
            self.add(tube('mark', path, m, 0.6, 'rubber', 5))

    def laces(self):
        """Flat 8 mm laces: a bar over each row, diagonals below the eyestay between them, ends tucked in."""
        for j, z in enumerate(LACE_Z):
            (a, na), (b, nb) = self.eyelets[1, j], self.eyelets[-1, j]
            hit = self.over(z)
            n = unit(np.array([0, 0.849, 0.529]))
            half = [a - na * 2.6 + (0.5, 0, 0), a + na * 0.5, a + na * 1.5 - (2.2, 0, 0), self.edge(z) + unit(n + na) * 2.5,
                    self.over(z, 8.0) + n * 2.0,
                    self.over(z, 4.0) + n * 1.7]
            flip = np.array([-1.0, 1, 1])
            path = spline(np.array(half + [hit + n * 1.6] + [p * flip for p in half[::-1]]), 26)
            normals = lerped(na, n, nb, 26)
            self.add(sweep('lace', path, normals, flat_section(8.0, 1.5), 'lace', tile=10.0, band=BAND))
            self.anchor(f'lace{j + 1}', path[13] + normals[13] * 0.75, lean=True)
        for j in range(2):
            for s in (1, -1):
                (a, na), (b, nb) = self.eyelets[s, j], self.eyelets[-s, j + 1]
                hit = self.over((LACE_Z[j] + LACE_Z[j + 1]) / 2)
                n = unit(np.array([0, 0.849, 0.529]))
                lift = 0.7 if s > 0 else 2.1
                path = spline(np.array([a - na * 1.0, self.over(a[2] * 0.6 + hit[2] * 0.4, s * 9.0) + n * (lift * 0.8),
                                        hit + n * lift, self.over(b[2] * 0.6 + hit[2] * 0.4, -s * 9.0) + n * (lift * 0.8),
                                        b - nb * 1.0]), 14)
                self.add(sweep('lace', path, lerped(na, n, nb, 14), flat_section(7.6, 1.3), 'lace', tile=10.0, band=BAND))

    def over(self, z, x=0.0):
        """The tongue's face at a depth, `x` mm from its middle."""
        line = self.tongue_line
        order = np.argsort(line[:, 2])
        half = np.interp(z, line[order, 2], self.tongue_half[order])
        sag = SAG * x * x / half
        return np.array([x, np.interp(z, line[order, 2], line[order, 1]) - sag * 0.85, z - sag * 0.53])

    def edge(self, z):
        """The throat's edge at a depth, on the +x side."""
        rim = self.sheet[:, -1]
        rim = rim[(rim[:, 0] > 8) & (rim[:, 2] > 0)]
        rim = rim[np.argsort(rim[:, 2])]
        return np.array([np.interp(z, rim[:, 2], rim[:, c]) for c in range(3)])

    def heel(self):
        """Heel strip of trim, the licence plate of rubber, and the webbing loop."""
        normal = self.skin.vertex_normals().reshape(N, -1, 3)
        mid = int(np.argmin(np.abs(self.sheet[:, -1, 0]) + (self.sheet[:, -1, 2] > 0) * 99))
        index = (mid + np.arange(-4, 5)) % N
        rows = np.stack([self.sheet[index, k] + normal[index, k] * 1.2 for k in range(0, 13)], 1)
        center = rows[4:5]
        rows = center + (rows - center) * (0.62 + 0.12 * np.linspace(1, 0, 13)[None, :, None])
        self.add(outward_grid('strip', rows, 'fabric_trim', 22.0, closed=False))
        for k in (1, 7):
            self.add(stitch_row(rows[k, 1:-1], unit(normal[index[k], 1:12]), lift=0.4, width=1.9, spacing=5))
        # rubber badge on the foxing
        badge = plate('badge', rounded_rect(27, 15, 3, 4), [], 1.8, 0.7, 'fabric_trim', steps=2, fill=4.0)
        badge.verts = badge.verts * (-1, 1, -1)
        z = self.outline(4.7, 13.0)
        back = z[np.argmin(z[:, 2])]
        badge.verts[:, 2] += back[2] - 0.2 + 0.008 * badge.verts[:, 0] ** 2
        badge.verts[:, 1] += 13.6
        self.add(badge)
        for k in range(3):
            x = np.linspace(-8, 8, 17)
            wave = np.column_stack([x, 10.6 + k * 3.0 + 1.1 * np.sin(x / 8 * np.pi), back[2] - 1.2 + 0.008 * x * x])
            self.add(tube('mark', wave, np.array([0, 0, -1.0]), 0.55, 'rubber', 5))
        # loop: sewn to the collar inside and to the strip outside
        loop_ = spline(np.array([(0, 90, -137.0), (0, 97, -140.3), (0, 103, -142.8), (0, 109, -146.5), (0, 113.6, -147.6),
                                 (0, 115.8, -143.8), (0, 113.0, -139.4), (0, 106, -137.0),
                                 (0, 99, -134.6)]), 30)
        across = np.array([1.0, 0, 0])
        normals = unit(np.cross(tangents(loop_), across))
        self.add(sweep('loop', loop_, normals, flat_section(10.0, 1.8), 'lace', tile=10.0, band=BAND))
        self.add(bartack(np.array([0, 96.5, -141.4]), across, unit(np.array([0, 0.2, -1.0])), 9, 0.6))
        self.anchor('heel', (0, 108.0, -143.0))

    def seams(self):
        """Vamp seam across the foot and the double rows of the quarters."""
        normal = self.skin.vertex_normals().reshape(N, -1, 3)
        for s in (1, -1):
            for off in (0.0, 3.0):
                t = np.linspace(0, 1, 14)
                z = 47 + off + 18 * t ** 1.3
                path = []
                for a, zz in zip(t, z):
                    row = self.sheet[:, int(round(1 + a * 9))]
                    mine = row[np.sign(row[:, 0]) == s]
                    mine = mine[np.argsort(mine[:, 2])]
                    path.append([np.interp(zz, mine[:, 2], mine[:, c]) for c in range(2)] + [zz])
                path = soften(np.array(path), 1.2)
                n = np.array([self.tree.near(p)[1] for p in path])
                n *= np.sign((n * (path - (0, 20, 0))).sum(1, keepdims=True))
                self.add(stitch_row(path, unit(soften(n, 2)), surface=self.tree, lift=0.5, width=1.9, spacing=5))
        # vents on the inner side
        row = self.sheet[:, 4]
        for z in (-2.0, 12.0):
            k = int(np.argmin(np.abs(row[:, 2] - z) + (row[:, 0] > 0) * 999))
            n = normal[k, 4]
            ring = ring_on(row[k] + n * 0.5, n, UP, 2.7, 14)
            self.add(sweep('vent', ring, np.tile(n, (14, 1)), superellipse(1.8, 1.3, 2.2, 6), 'metal', closed=True))
