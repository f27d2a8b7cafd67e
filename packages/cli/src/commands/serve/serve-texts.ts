import type { Lang } from '../../language.js'

interface ServeTexts {
  readonly serving: (url: string) => string
  readonly watched: (url: string) => string
  readonly demo: (key: string, signInUrl: string, url: string) => string
  readonly counting: string
  readonly ending: string
}

/** What a server says of itself on a terminal. */
export const serveTexts: Readonly<Record<Lang, ServeTexts>> = {
  zh: {
    serving: (url) => `${url}\n`,
    watched: (url) => `接口说明 /docs，运行监视 ${url}/live /ready /metrics；Ctrl-C 结束\n`,
    demo: (key, signInUrl, url) =>
      [
        '演示：以下密钥和链接只在本次运行、只在本机有效。',
        `  打开看板（链接只能用一次，十分钟内有效）：${signInUrl}`,
        `  密钥：${key}`,
        `  curl -H 'Authorization: Bearer ${key}' ${url}/v1/zones`,
        '',
      ].join('\n'),
    counting: '首次统计',
    ending: '正在结束：不再接受新请求\n',
  },
  en: {
    serving: (url) => `${url}\n`,
    watched: (url) => `The API is described at /docs; watched at ${url}/live /ready /metrics; Ctrl-C ends it\n`,
    demo: (key, signInUrl, url) =>
      [
        'A demonstration: this key and this link hold until it ends, on this machine only.',
        `  Open the dashboard (the link opens once, within ten minutes): ${signInUrl}`,
        `  Key: ${key}`,
        `  curl -H 'Authorization: Bearer ${key}' ${url}/v1/zones`,
        '',
      ].join('\n'),
    counting: 'Counting',
    ending: 'Ending: no new requests are taken\n',
  },
}
