import type { ModelFault } from './verdict'

/** Unwinds the reader where a file is refused. It stays inside: the gate returns its fault as a value. */
export class RefusedModel extends Error {
  readonly fault: ModelFault

  constructor(fault: ModelFault) {
    super(fault.code)
    this.fault = fault
  }
}

export function refuseModel(fault: ModelFault): never {
  throw new RefusedModel(fault)
}
