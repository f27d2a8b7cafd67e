import { AsyncLocalStorage } from 'node:async_hooks'
import { jsx } from 'hono/jsx'
import { expect, it, vi } from 'vitest'
import { renderAtOnce } from './render-at-once.js'

it('renders without marking what the process does', () => {
  const followed = vi.spyOn(AsyncLocalStorage.prototype, 'run')
  renderAtOnce()
  expect(process.getBuiltinModule('node:async_hooks').AsyncLocalStorage).toBe(AsyncLocalStorage)
  const Part = ({ of }: { readonly of: string }) => jsx('b', {}, of)
  expect(jsx('p', {}, jsx(Part, { of: '1 < 2' })).toString()).toBe('<p><b>1 &lt; 2</b></p>')
  expect(followed).not.toHaveBeenCalled()
})
