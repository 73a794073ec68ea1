/** The inverse of a small positive definite matrix (Gauss–Jordan; such a one needs no pivoting). */
export function inverseOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (const [i, pivotRow] of rows.entries()) {
    const pivot = pivotRow[i] ?? 1
    for (const [j, one] of pivotRow.entries()) pivotRow[j] = one / pivot
    for (const [other, row] of rows.entries()) {
      const times = row[i] ?? 0
      if (other === i || times === 0) continue
      for (const [j, one] of pivotRow.entries()) row[j] = (row[j] ?? 0) - times * one
    }
  }
  return rows.map((row) => row.slice(size))
}
