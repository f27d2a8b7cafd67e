import { column } from '../table-of.js'
import type { EventShown } from './event-codec.js'

/** The columns of a list of events. */
export const eventColumns = [
  column('integer', '位次', 'position', ({ position }: EventShown) => position),
  column('date', '业务日期', 'on', ({ on }: EventShown) => on),
  column('text', '类型', 'type', ({ type }: EventShown) => type),
  column('text', '流', 'stream', ({ stream }: EventShown) => stream),
  column('text', '内容', 'data', ({ data }: EventShown) => JSON.stringify(data)),
  column('text', '经办', 'maker', ({ maker }: EventShown) => maker),
  column('text', '复核', 'checker', ({ checker }: EventShown) => checker),
  column('text', '凭证号', 'document', ({ document }: EventShown) => document),
  column('text', '来源文件', 'source file', ({ source }: EventShown) => source?.file ?? null),
  column('integer', '来源行', 'source line', ({ source }: EventShown) => source?.line ?? null),
  column('text', '文件摘要', 'SHA-256 of the file', ({ source }: EventShown) => source?.sha256 ?? null),
  column('text', '来源得知时刻', 'known at the source', ({ sourceRecordedAt }: EventShown) => sourceRecordedAt),
  column('text', '写入时刻', 'recorded at', ({ recordedAt }: EventShown) => recordedAt),
  column('text', '记录编号', 'event', ({ eventId }: EventShown) => eventId),
]
