import type { mechanisms as en } from '../../en/names/mechanisms'

export const mechanisms: typeof en = {
  swivel_lobster: '旋转龙虾扣',
  spring_carabiner: '弹簧登山扣',
  ball_chain: '波珠链',
  split_ring: '双圈钥匙环',
  cord_loop: '细绳套扣',
  snap_strap: '按扣皮带环',
  magnet_clip: '对折磁吸夹',
  magnet_link: '磁吸快拆扣',
  spring_clip: '弹簧夹',
  pin_back: '别针',
  strap_band: '抱带环',
  lace_plate: '双孔鞋带扣',
  temple_ring: '硅胶镜腿圈',
}
