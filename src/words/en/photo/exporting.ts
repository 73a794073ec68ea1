/** Taking a look along as a 3D model or a clip, and placing it in a room. */
export const exporting = {
  /** How a model differs from the stage. */
  simplified: {
    still: 'Hangs as it hung when you saved it; nothing swings.',
    fur: 'Fur is a soft surface without single hairs.',
    glow: 'Lamps shine steadily and light nothing around them.',
    sheen: 'Velvet, satin and rainbow film shine more plainly.',
    shade: 'Folds of patterned cloth are a little less deep.',
    textures: 'Prints are stored at half size to keep the file small.',
  },
  trueSize: 'True size: one unit is one meter.',
  modelFailed: {
    models: 'A 3D model could not be loaded. Check the connection, then try again.',
    context: 'The 3D picture was lost. Wait until it is back, then try again.',
    too_large: 'This look is too large for one model file. Take a few charms off and try again.',
  },
  clipFailed: {
    no_encoder: 'This browser cannot write moving pictures. Save a picture instead.',
    too_large: 'The clip would be too large to send. Choose a smaller format.',
  },
  clipReduced: (width: number, height: number, frames: number) =>
    `Made smaller so that it can be sent: ${width} × ${height}, ${frames} frames a second.`,
  ar: {
    looking: 'Point the phone at a floor or table and move it slowly.',
    tap: 'Tap to place the look on the ring.',
    placed: 'Walk around it. Tap elsewhere to move it.',
    leave: 'Close',
  },
  arFailed: {
    refused: 'The browser did not open the camera view. Save the model and open it on the phone.',
    models: 'A 3D model could not be loaded. Check the connection, then try again.',
  },
  madeWith: (title: string) => `${title}, styled with Dangle`,
}
