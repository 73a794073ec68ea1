/** What runs inside the measured pages before their own scripts. Each function is sent there as text, so it stands alone. */

declare global {
  interface Window {
    __firstFrame?: { readonly wall: number; readonly cpu: number }
    __firstUse?: { readonly tray: number; readonly total: number; readonly drag: number }
  }
}

/** Notes when the first task is finished whose draws to the screen hold all parts, known by their number of indices. */
export function watchFirstFrame({
  parts,
  fur,
}: {
  readonly parts: readonly number[]
  readonly fur: boolean
}): void {
  const proto = WebGL2RenderingContext.prototype
  const { bindFramebuffer, drawElements, drawElementsInstanced } = proto
  const offScreen = new WeakSet<WebGL2RenderingContext>()
  let drawn = new Set<number>()
  let furry = false
  let awaited = false

  const endOfTask = (gl: WebGL2RenderingContext): void => {
    awaited = false
    const whole = parts.every((count) => drawn.has(count)) && (furry || !fur)
    drawn = new Set()
    furry = false
    if (!whole) return
    Object.assign(proto, { bindFramebuffer, drawElements, drawElementsInstanced })
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
    const wall = performance.now()
    // The page stands still while the processes are counted.
    const count = new XMLHttpRequest()
    count.open('GET', '/cpu', false)
    count.send()
    window.__firstFrame = { wall, cpu: Number(count.responseText) }
  }
  const note = (gl: WebGL2RenderingContext, count: number, instances: number): void => {
    if (offScreen.has(gl)) return
    drawn.add(count)
    if (instances > 1) furry = true
    if (awaited) return
    awaited = true
    queueMicrotask(() => endOfTask(gl))
  }
  proto.bindFramebuffer = function (target, framebuffer) {
    if (target !== this.READ_FRAMEBUFFER) {
      if (framebuffer) offScreen.add(this)
      else offScreen.delete(this)
    }
    bindFramebuffer.call(this, target, framebuffer)
  }
  proto.drawElements = function (mode, count, type, offset) {
    drawElements.call(this, mode, count, type, offset)
    note(this, count, 1)
  }
  proto.drawElementsInstanced = function (mode, count, type, offset, instances) {
    drawElementsInstanced.call(this, mode, count, type, offset, instances)
    note(this, count, instances)
  }
}

/** Notes when the tray can be used, the total is there and a charm dragged from the tray sees its places. */
export function watchFirstUse(): void {
  let tray = 0
  let total = 0
  let drag = 0
  const at = (type: string, target: Element, x: number, y: number): void => {
    const point = { clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse', isPrimary: true }
    target.dispatchEvent(new PointerEvent(type, { ...point, buttons: 1, bubbles: true, cancelable: true }))
  }
  const isSeen = (element: Element | null): element is Element =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true
  const look = setInterval(() => {
    const tile = document.querySelector('[data-charm]:not([disabled])')
    if (tray === 0 && isSeen(tile)) {
      const { left, top, width, height } = tile.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      if (tile.contains(document.elementFromPoint(x, y))) {
        tray = performance.now()
        at('pointerdown', tile, x, y)
        at('pointermove', tile, x + 40, y)
        at('pointermove', tile, x + 400, y)
      }
    }
    if (total === 0 && isSeen(document.querySelector('[data-total]'))) total = performance.now()
    if (tray > 0 && drag === 0 && isSeen(document.querySelector('[data-fits="true"] [data-slot]')))
      drag = performance.now()
    if (tray === 0 || total === 0 || drag === 0) return
    clearInterval(look)
    window.__firstUse = { tray, total, drag }
  }, 20)
}
