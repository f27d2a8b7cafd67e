import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire that can be cut: what a client connects to, in front of the stand-in. */
export interface WireProxy {
  readonly port: number
  /** Breaks every connection there is. New ones may be made. */
  readonly cut: () => void
  /** Refuses connections, or takes them again. */
  readonly refuse: (refuses: boolean) => void
  readonly close: () => Promise<void>
}

export const openProxy = async (target: number): Promise<WireProxy> => {
  const sockets = new Set<Socket>()
  let refuses = false
  const server = createServer((near) => {
    if (refuses) return near.destroy()
    const far = connect(target, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
      socket.on('error', () => socket.destroy())
    }
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const { port } = server.address() as AddressInfo
  return {
    port,
    cut,
    refuse: (next) => {
      refuses = next
      if (next) cut()
    },
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
