import { strFromU8, unzipSync } from 'fflate'
import { idAt } from '../fund/fund.kit.js'
import { assetOf } from '../pages/assets.js'
import { pageTable } from '../pages/page-table.js'
import { routeTable } from '../routes/route-table.js'
import { type Read, read } from './conforms.kit.js'
import type { Role } from './keys.kit.js'
import { plantedHistory } from './planted.kit.js'
import type { World } from './world.kit.js'

/** Of each part of a path the values that a walk goes to. */
const places: Readonly<Record<string, ReadonlyArray<string>>> = {
  id: ['C1', 'R1', 'H1', 'C3', 'C4'],
  zone: ['chenggong', 'resort', 'high-tech'],
  month: ['2022-08'],
  year: ['2022'],
  round: ['2022-H1'],
  // Enrolments, a payment, a death, money of a fund, and a move.
  eventId: [2, 6, 9, 42, plantedHistory.length - 5, plantedHistory.length - 2, plantedHistory.length + 1].map(idAt),
}

/** Every way to fill a path in. */
const filledIn = (path: string): ReadonlyArray<string> => {
  const [, name] = /\{([^}]*)\}/.exec(path) ?? []
  if (name === undefined) return [path]
  return (places[name] ?? []).flatMap((value) => filledIn(path.replace(`{${name}}`, value)))
}

/** Deeper and other forms of the same answers. */
const asked: Readonly<Record<string, string>> = {
  zoneTotals: '?by=community',
  enrolment: '?by=community',
  benefits: '?by=street',
  certification: '?by=community',
  findings: '?limit=1000',
  events: '?limit=1000',
}

export const dataAddresses: ReadonlyArray<string> = routeTable
  .filter(({ method }) => method === 'GET')
  .flatMap(({ path, name, formats }) =>
    filledIn(path).flatMap((place) => formats.map((format) => `${place}.${format}${asked[name] ?? ''}`)),
  )

export const pageAddresses: ReadonlyArray<string> = [
  ...pageTable.flatMap(({ path, route: { name } }) => filledIn(path).map((place) => `${place}${asked[name] ?? ''}`)),
  '/search',
  '/sign-in',
]

export const assetAddresses: ReadonlyArray<string> = [...assetOf.keys()]
export const documentAddresses: ReadonlyArray<string> = [
  '/openapi.json',
  '/docs',
  '/openapi.json?lang=en',
  '/docs?lang=en',
]

/** Whatever is refused. */
export const refusedAddresses: ReadonlyArray<string> = [
  '/v1/nowhere',
  '/v1/zones?x=1',
  '/v1/participants/NOBODY',
  '/v1/participants/NOBODY/account.csv',
  '/nowhere',
  '/participants/NOBODY',
  '/overview/1066',
  '/findings?code=NONE',
]

/** What can be read in an answer, in whatever it is wrapped. */
export const readable = ({ bytes }: Pick<Read, 'bytes'>): string =>
  bytes.subarray(0, 2).toString('latin1') === 'PK'
    ? Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name}\n${strFromU8(part)}`)
        .join('\n')
    : bytes.toString('utf8')

/** Headers as they leave. */
export const headersOf = ({ headers }: Pick<Read, 'headers'>): string =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')

/** An answer, and where it was asked for. */
export interface Stop extends Read {
  readonly address: string
}

/** Goes to all of them, one after the other. */
export const walk = async (
  world: World,
  addresses: ReadonlyArray<string>,
  role: Role | null,
  init: RequestInit = {},
): Promise<ReadonlyArray<Stop>> => {
  const stops: Stop[] = []
  for (const address of addresses) stops.push({ address, ...(await read(await world.ask(address, init, role))) })
  return stops
}
