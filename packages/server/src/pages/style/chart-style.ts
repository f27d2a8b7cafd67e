import { light } from './themes.js'

const series = light.series
  .map(
    (_, i) =>
      `.c-s${i + 1}{fill:var(--series-${i + 1})}.k-s${i + 1}{stroke:var(--series-${i + 1})}.swatch.s${i + 1}{background:var(--series-${i + 1})}`,
  )
  .join('')

/** 图: a drawing has no colours of its own; its marks have classes, and these the theme's inks. */
export const chartStyle = `
figure{margin:.6rem 0 1.6rem}
figcaption{font-weight:600;padding:.2rem 0}
figcaption .unit{font-weight:400;color:var(--muted);margin-left:.8em;font-size:.87rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.1rem 0 .2rem;padding:0;font-size:.87rem}
.swatch{display:inline-block;width:.8em;height:.8em;margin-right:.45em;border-radius:1px}
.chart{container-type:inline-size}
.chart svg{display:block;width:100%;height:auto;font-family:inherit}
.chart .narrow{display:none}
.c-ink{fill:var(--muted)}.k-ink{stroke:var(--rule-strong)}.k-rule{stroke:var(--rule)}.c-paper{fill:var(--paper)}.k-paper{stroke:var(--paper)}
${series}
figure details{margin-top:.3rem;font-size:.93rem}
@container (max-width:40rem){.chart .wide{display:none}.chart .narrow{display:block;max-width:34rem}}
`
