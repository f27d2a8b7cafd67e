import type { ReadLogFault } from '@pension-ledger/server'
import type { Words } from '../../language.js'

/** What is wrong with a read log, in a sentence without its stop. */
export const readLogFaultWords = (fault: ReadLogFault): Words => {
  switch (fault.code) {
    case 'ReadLineMalformed':
      return { zh: `第 ${fault.line} 行不是日志的一行`, en: `line ${fault.line} is no line of a read log` }
    case 'ReadLineChanged':
      return { zh: `第 ${fault.line} 行被改动过`, en: `line ${fault.line} was changed` }
    case 'ReadChainBroken':
      return {
        zh: `第 ${fault.line} 行接不上前一行：有行被改动、删去、插入或换位`,
        en: `line ${fault.line} does not follow the one before it: a line was changed, left out, put in or moved`,
      }
    case 'ReadLineTooLong':
      return {
        zh: `第 ${fault.line} 行超过 ${fault.limit} 字节`,
        en: `line ${fault.line} is longer than ${fault.limit} bytes`,
      }
    case 'ReadLogTorn':
      return {
        zh: `第 ${fault.line} 行没有写完：服务器写入时被终止（再次启动会补记），或末尾被截`,
        en: `line ${fault.line} ends in the middle: the server was killed while it wrote, and mends it when it starts again, or the end was cut off`,
      }
    case 'ReadLogTruncated':
      return {
        zh: `日志只有 ${fault.entries} 行，而锚是在第 ${fault.anchored} 行取的：末尾被截`,
        en: `there are ${fault.entries} lines, and the anchor was taken at line ${fault.anchored}: the end was cut off`,
      }
    case 'ReadLogRewritten':
      return {
        zh: `第 ${fault.anchored} 行与锚不符：日志被重写`,
        en: `line ${fault.anchored} is another than the one the anchor was taken of: the log was written anew`,
      }
  }
}
