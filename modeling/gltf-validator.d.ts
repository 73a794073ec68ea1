declare module 'gltf-validator' {
  export interface Report {
    readonly issues: {
      readonly numErrors: number
      readonly messages: readonly {
        readonly code: string
        readonly message: string
        readonly severity: number
        readonly pointer?: string
      }[]
    }
    readonly info: { readonly totalTriangleCount: number }
  }
  export const validateBytes: (
    bytes: Uint8Array,
    options?: { readonly ignoredIssues?: readonly string[]; readonly maxIssues?: number },
  ) => Promise<Report>
}
