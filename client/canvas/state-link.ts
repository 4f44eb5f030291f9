import { ViewState } from '../../contract/view-state.ts'

/** Longest address that every browser, mail program and chat passes on whole. */
export const longestLink = 3_800

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0))

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Response(bytes).body as ReadableStream<Uint8Array<ArrayBuffer>>
  return new Uint8Array(await new Response(body.pipeThrough(stream)).arrayBuffer())
}

/** Packs a view into a text for the address; null where it would be too long. */
export async function packState(view: ViewState): Promise<string | null> {
  const bytes = new TextEncoder().encode(JSON.stringify(view))
  const packed = toBase64Url(await through(bytes, new CompressionStream('deflate-raw')))
  return packed.length <= longestLink ? packed : null
}

/** Reads a packed view; null where the text is not one. */
export async function readState(packed: string): Promise<ViewState | null> {
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'))
    const parsed = ViewState.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
