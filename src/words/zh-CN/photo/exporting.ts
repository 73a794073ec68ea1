import type { exporting as en } from '../../en/photo/exporting'

export const exporting: typeof en = {
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
    models: '有立体模型没能加载。检查网络后再试一次。',
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
    models: '有立体模型没能加载。检查网络后再试一次。',
  },
  madeWith: (title) => `${title}，用 Dangle 搭配`,
}
