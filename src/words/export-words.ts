import { inBoth } from './locale'

/** Taking a look along as a 3D model or a clip, and placing it in a room. */
export const takeAlongWords = inBoth(
  {
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
      models: 'A charm or the bag could not be loaded. Check the connection, then try again.',
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
      models: 'A charm or the bag could not be loaded. Check the connection, then try again.',
    },
    madeWith: (title: string) => `${title}, styled with Dangle`,
  },
  {
    simplified: {
      still: '保持保存那一刻的垂挂姿态，不会摆动。',
      fur: '绒毛变成柔和的表面，没有一根根的毛。',
      glow: '灯光稳定发亮，不照亮旁边的东西。',
      sheen: '丝绒、缎面和幻彩膜的光泽会朴素一些。',
      shade: '有花纹的布料，褶皱会浅一点。',
      textures: '印花按一半大小保存，文件更小。',
    },
    trueSize: '真实大小：一个单位等于一米。',
    modelFailed: {
      models: '有挂件或包没能加载。检查网络后再试一次。',
      context: '三维画面丢失了。等它恢复后再试一次。',
      too_large: '这套搭配太大，装不进一个模型文件。取下几个挂件再试。',
    },
    clipFailed: {
      no_encoder: '这个浏览器写不了动态画面，可以改存图片。',
      too_large: '动态画面太大，不便发送。请选小一点的画幅。',
    },
    clipReduced: (width, height, frames) => `为了便于发送，已缩小为${width}×${height}，每秒${frames}帧。`,
    ar: {
      looking: '把手机对着地面或桌面，慢慢移动。',
      tap: '点一下，把搭配放到圆圈处。',
      placed: '绕着它走走看。点别处可以挪动它。',
      leave: '关闭',
    },
    arFailed: {
      refused: '浏览器没有打开相机画面。可以先存模型，再在手机上打开。',
      models: '有挂件或包没能加载。检查网络后再试一次。',
    },
    madeWith: (title) => `${title}，用 Dangle 搭配`,
  },
)
