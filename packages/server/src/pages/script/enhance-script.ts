/**
 * What a page does with a script, and can do without: it says when the ledger has gone on, and sorts tables. It is served as a file under
 * `script-src 'self'`; nothing in it builds markup from text.
 */
export const enhanceScript = `'use strict'
;(() => {
  const live = document.querySelector('[data-live]')
  if (live && 'EventSource' in window) {
    const source = new EventSource(live.dataset.live)
    const shown = Number(live.dataset.position)
    const heard = (message) => {
      let position
      try { position = JSON.parse(message.data).position } catch { return }
      if (!(position > shown)) return
      live.hidden = false
      live.querySelector('[data-live-position]').textContent = String(position).replace(/\\B(?=(\\d{3})+$)/g, ',')
    }
    source.addEventListener('position', heard)
    addEventListener('pagehide', () => source.close())
  }

  const valueOf = (row, at) => {
    const cell = row.cells[at]
    return cell ? (cell.dataset.value ?? cell.textContent.trim()) : ''
  }
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)]
    if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)) return x - y
    return a < b ? -1 : a > b ? 1 : 0
  }
  for (const table of document.querySelectorAll('table[data-sortable]')) {
    const body = table.tBodies[0]
    if (!body || body.rows.length < 2) continue
    const heads = [...table.tHead.rows[0].cells]
    heads.forEach((head, at) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...head.childNodes)
      head.append(button)
      head.setAttribute('aria-sort', 'none')
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending'
        for (const other of heads) other.setAttribute('aria-sort', 'none')
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        const rows = [...body.rows].sort((a, b) => compare(valueOf(a, at), valueOf(b, at)) * (down ? -1 : 1))
        body.append(...rows)
      })
    })
  }
})()
`
