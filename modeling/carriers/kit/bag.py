"""What the build collects: parts of the model, and the anchors."""
import numpy as np

from curves import UP, unit


class Bag:
    def __init__(self, points):
        self.points = {p['id']: p for p in points}
        self.parts, self.anchors = [], {}

    def add(self, part):
        self.parts.append(part)
        return part

    def anchor(self, point_id, position):
        """A ring rests here. +Y is up; +Z is the horizontal direction out of the surface, from the catalog's normal."""
        normal = np.array(self.points[point_id]['normal'], float)
        out = unit(normal - normal @ UP * UP)
        self.anchors[point_id] = (np.asarray(position, float), np.cross(UP, out), out)
