import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

/** Most browsers refuse pictures beyond this many pixels. */
const mostPixels = 120_000_000

/** The interface font inside the picture, so that a picture of it needs nothing else. */
export async function embeddedFont(): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(inter)).arrayBuffer())
    const text = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${text}) format('woff2')}`
  } catch {
    return ''
  }
}

/** Paints an SVG at a multiple of its size. Throws where the browser cannot hold so large a picture. */
export async function svgToPng(svg: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    if (canvas.width * canvas.height > mostPixels)
      throw new Error('The picture is too large; choose a smaller scale.')
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The browser could not make the picture; choose a smaller scale.')
    return blob
  } finally {
    URL.revokeObjectURL(url)
  }
}
