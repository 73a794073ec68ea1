/** Whether a thing can be had: all that shops say comes down to one of these. */
export type Stock = 'in_stock' | 'low_stock' | 'preorder' | 'backorder' | 'sold_out' | 'unknown'
