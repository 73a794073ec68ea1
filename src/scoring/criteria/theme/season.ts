/** Months (0…11) in which a season's charms are worn; festivals move with the moon, so theirs are wide. */
const MONTHS: Readonly<Record<string, readonly number[]>> = {
  spring: [2, 3, 4],
  summer: [5, 6, 7],
  autumn: [8, 9, 10],
  winter: [11, 0, 1],
  new_year: [0, 1],
  lantern_festival: [1, 2],
  mid_autumn: [8, 9],
}

/** The seasons of the northern year that a local date lies in. */
export function seasonsOn(date: Date): ReadonlySet<string> {
  const month = date.getMonth()
  return new Set(Object.keys(MONTHS).filter((season) => MONTHS[season]?.includes(month)))
}
