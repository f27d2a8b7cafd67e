import { jsx } from 'hono/jsx'

/**
 * 同步渲染: pages are rendered without a store that follows them over what they wait for. No component of ours waits, or has a context.
 *
 * The library makes such a store where the process offers one, at the first page, and from then on the engine marks every callback and every
 * promise of the process for it: a sixth of what a repeated answer takes. It looks for it once, so that the first thing is rendered while
 * there is none to be found.
 */
export const renderAtOnce = (): void => {
  const offered = Object.getOwnPropertyDescriptor(process, 'getBuiltinModule')
  if (offered === undefined) return
  Object.defineProperty(process, 'getBuiltinModule', { ...offered, value: () => undefined })
  try {
    jsx('p', {}, '').toString()
  } finally {
    Object.defineProperty(process, 'getBuiltinModule', offered)
  }
}
