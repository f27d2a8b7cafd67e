import { baseStyle } from './base-style.js'
import { chartStyle } from './chart-style.js'
import { partsStyle } from './parts-style.js'
import { printStyle } from './print-style.js'
import { shellStyle } from './shell-style.js'
import { tableStyle } from './table-style.js'
import { themeStyle } from './themes.js'

/** The one style sheet of all pages. Paper comes last, so that it overrules. */
export const stylesheet = [themeStyle, baseStyle, shellStyle, tableStyle, partsStyle, chartStyle, printStyle]
  .join('')
  .trimStart()
