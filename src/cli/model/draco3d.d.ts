declare module 'draco3d' {
  export const createDecoderModule: () => Promise<import('../../catalog/import/model/read/draco').DracoModule>
  export const createEncoderModule: () => Promise<unknown>
}
