/** The words for what concerns larger ledgers, in Chinese. */
export const zhScaleWords = {
  grouped: '成批持久追加，事件/秒',
  groupedFloor: (events: number) => `基线：同一驱动、同样设置逐行插入；每次提交 ${events} 个`,
  tableFloor: '基线：同样的提交，逐行插入最简单的事件表：整个事件，编号唯一、流与修订号唯一',
  wireAppend: '经网络协议逐条追加，次/秒',
  wireReadLog: '经网络协议读取日志，事件/秒',
  wireReadStreams: '经网络协议读取整个流，个/秒',
  wireFloor: '基线：客户端本身的同样调用；服务器为替身',
  noStandIn: '未测：替身服务器只在源码仓库中',
  catchUp: '全部投影追赶并保存，sqlite，事件/秒',
  catchUpFloor: '基线：对同样内容逐条 JSON.parse',
  wireCatchUp: '全部投影追赶并保存，网络协议，事件/秒',
  wireCatchUpFloor: (events: string) => `基线：客户端读取同样的 ${events} 个事件一次；服务器为替身`,
  visibleMedian: '追加到投影可见，中位数，毫秒',
  visibleP99: '追加到投影可见，第 99 百分位，毫秒',
  visibleFloor: (appends: number) => `基线：两次逐行提交；同一进程，${appends} 次追加，全部投影`,
  cores: '全量审计，两个进程，事件/秒',
  coreFloor: '基线：同一审计在一个核上，按处理器时间；比值为两个核快多少倍，含进程启动，账本越大越接近两倍',
  processFloor: '基线：同一审计用一个进程，其编译和垃圾回收可用另一个核',
  oneCore: '未测：本机只有一个核',
  standIn: '网络协议各项面对替身服务器：不落盘、不复制，每秒只发送数千个事件。绝对值是替身的，比值才是适配器的。',
} as const

/** Words of one language, as those of another must be. */
export type Said<Words> = Words extends string
  ? string
  : Words extends (...args: never[]) => string
    ? Words
    : { readonly [Key in keyof Words]: Said<Words[Key]> }

/** The same words in any language. */
export type ScaleWords = Said<typeof zhScaleWords>

/** The words for what concerns larger ledgers, in English. */
export const enScaleWords: ScaleWords = {
  grouped: 'grouped durable appends, events/s',
  groupedFloor: (events) => `floor: bare inserts by the same driver with the same settings; ${events} in each commit`,
  tableFloor: 'floor: the same commits into the plainest table of events: the whole event, both of its keys unique',
  wireAppend: 'single appends over the wire/s',
  wireReadLog: 'log read over the wire, events/s',
  wireReadStreams: 'whole streams read over the wire/s',
  wireFloor: 'floor: the same by the client’s bare calls; the server is a stand-in',
  noStandIn: 'not measured: the stand-in for a server is in the repository alone',
  catchUp: 'all projections caught up and kept, sqlite, events/s',
  catchUpFloor: 'floor: JSON.parse of each of the same payloads',
  wireCatchUp: 'all projections caught up and kept, over the wire, events/s',
  wireCatchUpFloor: (events) => `floor: the client reads the same ${events} events once; the server is a stand-in`,
  visibleMedian: 'append to visible in projections, median, ms',
  visibleP99: 'append to visible in projections, 99th percentile, ms',
  visibleFloor: (appends) => `floor: two bare commits; one process, ${appends} appends, all projections`,
  cores: 'audit of everything in two processes, events/s',
  coreFloor:
    'floor: the same on one core, by processor time; the ratio is how many times as fast two are, the start of a process included: nearer to 2 in larger ledgers',
  processFloor: 'floor: the same in one process, whose compiler and garbage collection have the other core',
  oneCore: 'not measured: this machine has one core',
  standIn:
    'Over the wire a stand-in answers: it writes to no disk, copies to no other node, and sends some thousands of events in a second. Absolute rates are its own; the ratios are the adapter’s.',
}
