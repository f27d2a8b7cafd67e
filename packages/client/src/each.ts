import { good, type Result, type Trouble } from './result.js'

/** A page of a list. */
interface Page<Item> {
  readonly items: ReadonlyArray<Item>
  readonly nextCursor: string | null
}

/**
 * 逐条: every item of a list, page by page, all of them at the position of the first page. A trouble is the last that is given.
 *
 * `for await (const finding of each(api.findings, { zone: 'chenggong' })) …`
 */
export async function* each<Params extends { readonly cursor?: string } | undefined, Item>(
  ask: (params: Params) => Promise<Result<Trouble, Page<Item>>>,
  params: NoInfer<NonNullable<Params>>,
): AsyncGenerator<Result<Trouble, Item>, void, undefined> {
  let next: string | null = null
  do {
    const page: Result<Trouble, Page<Item>> = await ask(next === null ? params : { ...params, cursor: next })
    if (page._tag === 'Left') {
      yield page
      return
    }
    for (const item of page.right.items) yield good(item)
    next = page.right.nextCursor
  } while (next !== null)
}
