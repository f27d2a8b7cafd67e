/** Our store, by its public API, from what this repository built. */
const load = async (name) => import(new URL(`../../packages/${name}/dist/index.js`, import.meta.url).href)
export const store = await load('store')
const { allViews, benefitsView, groupedBy, keptCells, openProjections, runProjections } = await load('projections')

export const right = (either) => {
  if (either._tag === 'Right') return either.right
  throw new Error(JSON.stringify(either.left))
}

const appendOf = ({ stream, revision, data, ...event }) => ({
  stream,
  expected: store.expecting(revision - 1),
  events: [{ ...event, data: JSON.stringify(data) }],
})

export const open = async (path) => {
  const opened = right(await store.openStore(`sqlite:${path}`, { create: true })())
  return {
    appendOne: async (event) => right(await opened.append(appendOf(event))()),
    appendGroup: async (events) => right(await opened.appendAll(events.map(appendOf))()),
    readStream: async (stream) => {
      const { events } = right(await opened.readStream(stream)())
      return events.map(({ data }) => JSON.parse(data)).length
    },
    /** Counts views anew up to the end of the log; answers the fen that were paid by month. */
    rebuild: async (views) => {
      const file = right(await openProjections(`sqlite:${path}.${views.length}.projections.sqlite`, { create: true })())
      const clock = () => new Date().toISOString()
      const parts = { store: opened, file, views, clock, elapsedMs: () => performance.now(), holder: 'compare' }
      const running = runProjections(parts)
      right(await running.settled()())
      const { cells } = right(await keptCells(file, [benefitsView])())
      await running.stop()
      await file.close()
      const months = groupedBy(benefitsView, cells.get(benefitsView.name), ['payMonth'])
      return new Map(months.map(({ at: [month], measures: [fen] }) => [month, fen]))
    },
    close: () => opened.close(),
  }
}

export const oneView = [benefitsView]
export const everyView = allViews
