/** Whether this browser can draw the stage at all. Asks a throw-away canvas and gives its context back. */
export function mayDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
