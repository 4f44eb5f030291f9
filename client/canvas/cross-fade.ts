const duration = 150

/** Lays what is drawn in an element over it and lets it go within 150 ms: nothing moves, one picture becomes the next. */
export function crossFade(container: HTMLElement, background: string): void {
  const { clientWidth: width, clientHeight: height } = container
  const old = document.createElement('canvas')
  const context = old.getContext('2d')
  if (!context || !old.animate || width * height === 0) return
  const scale = window.devicePixelRatio
  Object.assign(old, { width: width * scale, height: height * scale })
  context.fillStyle = background
  context.fillRect(0, 0, old.width, old.height)
  for (const layer of container.querySelectorAll('canvas'))
    if (layer.width * layer.height > 0) context.drawImage(layer, 0, 0, old.width, old.height)
  Object.assign(old.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  })
  container.append(old)
  void old.animate([{ opacity: 1 }, { opacity: 0 }], duration).finished.finally(() => old.remove())
}
