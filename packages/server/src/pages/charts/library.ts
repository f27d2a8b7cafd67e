import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Loading the library takes longer than most answers: this file is imported when the first chart is drawn.
use([BarChart, LineChart, GridComponent, SVGRenderer])

/** Draws once, without a screen and without moving. */
export const svgOf = (option: EChartsCoreOption, width: number, height: number): string => {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    canvas.setOption(option)
    return canvas.renderToSVGString({ useViewBox: true })
  } finally {
    canvas.dispose()
  }
}
