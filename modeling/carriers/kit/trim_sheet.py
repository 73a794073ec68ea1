"""Bands (v0, v1) of the trim sheet texture; u repeats every 40 mm along the strap."""

WEBBING = (0.01, 0.43)
TAPE = (0.45, 0.62)
COIL = (0.64, 0.75)
CORD = (0.77, 0.87)
ELASTIC = (0.885, 0.99)
