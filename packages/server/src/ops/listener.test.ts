import { connect } from 'node:net'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, describe, expect, it } from 'vitest'
import { right } from '../fund/fund.kit.js'
import { type Listener, listen, type ProcessBindings } from './listener.js'
import type { Answer } from './observed.js'

const open: Listener[] = []
afterEach(async () => {
  for (const listener of open.splice(0)) await listener.stop(0)
})
const listening = async (answer: Answer<ProcessBindings>, port = 0): Promise<Listener> => {
  const listener = right(await listen(answer, { host: '127.0.0.1', port, maxConnections: 8 })())
  open.push(listener)
  return listener
}
const portOf = ({ url }: Listener): number => Number(new URL(url).port)

/** All that comes back for these bytes until the other side closes. */
const said = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })

describe('a listener', () => {
  it('answers, and refuses a port that another one has', async () => {
    const listener = await listening(() => new Response('here'))
    expect(await (await fetch(listener.url)).text()).toBe('here')
    const port = portOf(listener)
    expect(await listen(() => new Response(''), { host: '127.0.0.1', port, maxConnections: 8 })()).toEqual(
      E.left({ code: 'PortInUse', host: '127.0.0.1', port }),
    )
  })
  it('refuses headers that are too long, and what is no HTTP', async () => {
    const port = portOf(await listening(() => new Response('here')))
    const long = `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(9_000)}\r\n\r\n`
    expect(await said(port, long)).toMatch(/^HTTP\/1\.1 431 /)
    expect(
      await said(port, 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 400 /)
    expect(await said(port, '\u0000\u0001\u0002\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })
  it('goes on answering over one connection, however often it is asked there', async () => {
    const port = portOf(await listening(() => new Response('here')))
    const one = 'GET / HTTP/1.1\r\nHost: a\r\n'
    const answers = await said(port, `${`${one}\r\n`.repeat(11_000)}${one}Connection: close\r\n\r\n`)
    expect(answers.match(/HTTP\/1\.1 \d+/g)?.filter((status) => status === 'HTTP/1.1 200')).toHaveLength(11_001)
  })
  it('lets a request in hand end when it stops, and takes no other', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const listener = await listening(async () => {
      await held
      return new Response('late')
    })
    const asked = fetch(listener.url)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const stopped = listener.stop(5_000)
    await expect(fetch(listener.url)).rejects.toThrow()
    release()
    expect(await (await asked).text()).toBe('late')
    await stopped
  })
  it('waits only so long, and not at all for answers that never end', async () => {
    const forever = () => new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('data: 1\n\n')) })
    const streams = await listening(() => new Response(forever(), { headers: { 'Content-Type': 'text/event-stream' } }))
    const heard = await fetch(streams.url)
    const stopped = streams.stop(60_000)
    await expect(heard.text()).rejects.toThrow()
    await stopped

    const hanging = await listening(() => new Promise<Response>(() => {}))
    const asked = fetch(hanging.url)
    asked.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 20))
    await hanging.stop(10)
    await expect(asked).rejects.toThrow()
  })
})
