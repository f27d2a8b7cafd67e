import { readFileSync } from 'node:fs'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'

/**
 * The floor under answers: hono and its adapter as they come, and one route that answers the JSON of a file. `--headers FILE` adds those of
 * another answer. Nobody is asked who he is, and nothing is looked up. It tells its port, and ends with its parent.
 */
const [bodyFile = '', headersFile] = process.argv.slice(2)
const answer: unknown = JSON.parse(readFileSync(bodyFile, 'utf8'))
const headers: Readonly<Record<string, string>> =
  headersFile === undefined ? {} : JSON.parse(readFileSync(headersFile, 'utf8'))

const app = new Hono()
app.get('/', (c) => (headersFile === undefined ? c.json(answer) : c.json(answer, 200, headers)))
const server: ServerType = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ port })
})
process.on('disconnect', () => {
  server.close()
  process.exit(0)
})
