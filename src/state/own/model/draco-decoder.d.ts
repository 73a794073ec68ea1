declare module 'draco3d/draco_decoder_nodejs.js' {
  const createDecoder: (options: {
    readonly wasmBinary: ArrayBuffer
  }) => Promise<import('../../../catalog/import/model/read/draco').DracoModule>
  // biome-ignore lint/style/noDefaultExport: it is what the package gives.
  export default createDecoder
}
