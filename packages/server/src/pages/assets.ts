import { createHash } from 'node:crypto'
import { enhanceScript } from './script/enhance-script.js'
import { stylesheet } from './style/stylesheet.js'

/** A file that pages ask for. Its name has a digest of its content, so it can be kept for ever. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

const asset = (name: string, extension: string, type: string, body: string): Asset => ({
  path: `/assets/${name}.${createHash('sha256').update(body).digest('hex').slice(0, 16)}.${extension}`,
  type,
  body,
})

export const styleAsset = asset('pages', 'css', 'text/css; charset=utf-8', stylesheet)
export const scriptAsset = asset('pages', 'js', 'text/javascript; charset=utf-8', enhanceScript)

/** A ledger's page with its rule; the one picture that a browser asks for. */
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0f5676" d="M2 1h12v14H2z"/><path fill="#fdfdfb" d="M4 4h8v1H4zM4 7h8v1H4zM8 10h4v2H8z"/></svg>'
export const markAsset = asset('mark', 'svg', 'image/svg+xml', mark)

/** Where a page finds them. */
export const assetPaths = { style: styleAsset.path, script: scriptAsset.path, mark: markAsset.path } as const

/** 静态文件: all there are. What is not in this list does not exist, whatever its path looks like. */
export const assetOf: ReadonlyMap<string, Asset> = new Map(
  [styleAsset, scriptAsset, markAsset].map((each) => [each.path, each] as const),
)

/** Of every asset: the path says which bytes it stands for. */
export const assetCacheControl = 'public, max-age=31536000, immutable'

/**
 * What a page may load: this server's own files and nothing else. There is no inline style or script to make an exception for. Pictures
 * from `data:` are not allowed either.
 */
export const pagePolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
