import type { Problem } from '../problem/problem.js'
import { problemKinds } from '../problem/problem-kinds.js'
import { langOf, problemResponse, toldAs } from './problem-response.js'

/**
 * 谢绝: the answer to whoever is not let in just now. Who looks at pages is told in a page, one that takes nothing to make: the others are made
 * when there is room again.
 */
export const turnedAway = (of: Problem, target: string, headers: Headers, requestId: string): Response => {
  const lang = langOf([], headers.get('accept-language'))
  const isForPeople = !target.startsWith('/v1/') && (headers.get('accept') ?? '').includes('text/html')
  if (!isForPeople) return problemResponse(of, lang, requestId)
  const title = problemKinds[of.code].title[lang]
  // Both are sentences of ours: nothing of the request stands in them.
  const page = `<!DOCTYPE html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${of.detail[lang]}</p></html>`
  return toldAs('text/html; charset=utf-8', page, of, lang)
}
