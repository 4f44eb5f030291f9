import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/** The sockets that this thread opened: to end a query at once, and to see how much one value brings. */
export type Sockets = {
  bytesRead(): number
  /** Sends what is written in this turn of the loop as one packet. */
  gather(): void
  destroy(): void
}

/** Watches the sockets that are opened from now on in this thread. */
export function watchSockets(): Sockets {
  const sockets = new Set<Socket>()
  let closed = 0
  subscribe('net.client.socket', message => {
    const { socket } = message as { socket: Socket }
    sockets.add(socket)
    socket.once('close', () => {
      closed += socket.bytesRead
      sockets.delete(socket)
    })
  })
  return {
    bytesRead: () => [...sockets].reduce((sum, socket) => sum + socket.bytesRead, closed),
    gather: () => {
      const gathered = [...sockets]
      for (const socket of gathered) socket.cork()
      setImmediate(() => {
        for (const socket of gathered) socket.uncork()
      })
    },
    destroy: () => {
      // With an error: the driver hears of it at once.
      for (const socket of sockets) socket.destroy(new Error('The query was ended.'))
    },
  }
}
