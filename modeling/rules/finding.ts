/** Something a model does not keep to; warnings do not fail the check. */
export interface Finding {
  readonly id: string
  readonly level: 'error' | 'warning'
  readonly text: string
}
