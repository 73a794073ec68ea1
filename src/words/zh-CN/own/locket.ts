import type { locket as en } from '../../en/own/locket'

export const locket: typeof en = {
  door: '放张照片',
  doorOf: (charm) => `放张照片：${charm}`,
  title: '给相片吊坠放张照片',
  close: '关闭',
  window: '相片吊坠窗口里的照片',
  windowKeys: '拖动照片，或用方向键移动；加号和减号缩放。',
  zoom: '缩放',
  turn: '旋转',
  preview: '放好照片的相片吊坠',
  making: '正在放进去…',
  drop: '把照片拖到这里，或直接粘贴。照片只留在本机，不会跟着链接和图片出去，除非你说可以。',
  opening: '正在打开照片…',
  another: '换一张照片',
  put: '放进去',
  keep: '就这样',
  full: '这台设备放不下了。先删掉一些再试。',
  failed: '没有成功，照片还在，再试一次。',
}
