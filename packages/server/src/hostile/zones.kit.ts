import { read } from './conforms.kit.js'
import type { Role } from './keys.kit.js'
import type { World } from './world.kit.js'

/** A row of a table, as JSON has it. */
export type Row = Readonly<Record<string, unknown>>

/** What a role is answered, and where the next page is. */
export const jsonOf = async (world: World, target: string, role: Role = 'masked') => {
  const { status, json: answer, headers } = await read(await world.ask(target, {}, role))
  if (status !== 200) throw new Error(`${target}: ${status}`)
  return { answer: Object(answer), link: headers.get('link') }
}

/** Zones that a role may see. */
export const zonesOf = {
  masked: ['chenggong', 'resort', 'high-tech', 'economic'],
  chenggong: ['chenggong'],
  resort: ['resort'],
  'two-zones': ['chenggong', 'high-tech'],
  'no-zone': [],
} as const satisfies Partial<Record<Role, ReadonlyArray<string>>>
/** One of those roles. */
export type Bounded = keyof typeof zonesOf
/** Those who may not see all of them. */
export const bounded: ReadonlyArray<Bounded> = ['chenggong', 'resort', 'two-zones', 'no-zone']
export const isOf = (role: Bounded, zone: unknown): boolean => zonesOf[role].some((mine) => mine === zone)
