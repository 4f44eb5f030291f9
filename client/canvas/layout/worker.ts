import { layOut } from './lay-out.ts'
import type { LayoutInput, LayoutName } from './layout.ts'

/** One layout a worker: to cancel it, the worker is ended. */
self.onmessage = ({ data }: MessageEvent<{ name: LayoutName; input: LayoutInput }>) => {
  self.postMessage(layOut(data.name, data.input))
}
