import type { BagPlaceKind } from '../../../look/facts/bag-stub'

/** Each drawn as it looks on a bag, in lines of the text's color. */
const SHAPES: Readonly<Record<BagPlaceKind, readonly string[]>> = {
  // Teeth, a slider, and its pull.
  zipper_pull: ['M2 6h4M18 6h4', 'M8 3h8l-1.5 7h-5z', 'M10 10v8a2 2 0 0 0 4 0v-8', 'M12 16.5v.5'],
  // A strap that holds a ring.
  d_ring: ['M8 2v6M16 2v6', 'M5 9h14v4a7 7 0 0 1-14 0z', 'M8 12v1a4 4 0 0 0 8 0v-1z'],
  // A band that stands out of a seam.
  webbing_loop: ['M2 4h20', 'M7 4v9a5 5 0 0 0 10 0V4', 'M11 4v9a1 1 0 0 0 2 0V4'],
  // A band across, with its buckle.
  compression_strap: ['M2 9h5M2 15h5M17 9h5M17 15h5', 'M7 6h10v12H7z', 'M12 9v6'],
  // A handle on the top of a bag.
  haul_handle: ['M2 20q10-5 20 0', 'M6 17.5V11a6 6 0 0 1 12 0v6.5', 'M9 17V11a3 3 0 0 1 6 0v6'],
  // The edge of a pocket, stitched.
  pocket_edge: ['M3 7h18', 'M3 7v9a5 5 0 0 0 5 5h8a5 5 0 0 0 5-5V7', 'M6 11h2M11 11h2M16 11h2'],
}

/** What a place on a bag is, as a sign. */
export function PlaceSign({ kind, size = 22 }: { readonly kind: BagPlaceKind; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {SHAPES[kind].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
