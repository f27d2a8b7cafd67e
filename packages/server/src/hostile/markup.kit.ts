/** A tag as HTML reads it: its name, and its attributes with what they hold. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyArray<readonly [name: string, value: string]>
}

const tagPattern = /<([a-zA-Z][a-zA-Z0-9:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/g
const attributePattern = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** Every tag of a page. */
export const tagsIn = (html: string): ReadonlyArray<Tag> =>
  [...html.matchAll(tagPattern)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: [...attributes.matchAll(attributePattern)].map(
      ([, attribute = '', double, single, bare]) => [attribute.toLowerCase(), double ?? single ?? bare ?? ''] as const,
    ),
  }))

/** Every `<` begins a tag, an end of one, or the type of the document: none stands there by itself. */
export const strayMarkup = (html: string): string =>
  html
    .replaceAll(tagPattern, '')
    .replaceAll(/<\/[a-zA-Z][a-zA-Z0-9:-]*>/g, '')
    .replace(/^<!doctype html>/, '')

const active = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
  'style',
  'foreignobject',
  'animate',
  'set',
  'template',
  'noscript',
  'frame',
  'applet',
  'portal',
])
const addresses = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'poster',
  'srcset',
  'data',
  'cite',
  'ping',
  'background',
  'data-live',
])

/** What a tag would do that a page of ours never does. */
export const danger = ({ name, attributes }: Tag): ReadonlyArray<string> => {
  const of = new Map(attributes)
  const isOurs =
    (name === 'script' && /^\/assets\/pages\.[0-9a-f]{16}\.js$/.test(of.get('src') ?? '')) ||
    (name === 'link' && /^\/assets\/(pages|mark)\.[0-9a-f]{16}\.(css|svg)$/.test(of.get('href') ?? '')) ||
    (name === 'link' && of.get('rel') === 'alternate') ||
    (name === 'meta' && !of.has('http-equiv'))
  return [
    ...(active.has(name) && !isOurs ? [`<${name}>`] : []),
    ...attributes.flatMap(([attribute, value]) => [
      ...(attribute.startsWith('on') || ['style', 'srcdoc', 'nonce'].includes(attribute)
        ? [`${name} ${attribute}`]
        : []),
      ...(addresses.has(attribute) && !/^(\/(?![/\\])|#|\?)/.test(value) ? [`${name} ${attribute}=${value}`] : []),
      ...(/^\s*(javascript|data|vbscript):/i.test(value) ? [`${name} ${attribute}=${value}`] : []),
    ]),
  ]
}
