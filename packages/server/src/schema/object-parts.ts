import * as t from 'io-ts'
import { DescribedType } from './described.js'

/** What an object codec is made of, intersections put together. */
export interface ObjectParts {
  readonly properties: ReadonlyMap<string, t.Mixed>
  readonly required: ReadonlyArray<string>
  /** Other properties are refused, or left out. */
  readonly isClosed: boolean
}

/** The parts of a codec of objects; null for any other. */
export const objectPartsOf = (codec: t.Mixed): ObjectParts | null => {
  if (codec instanceof t.InterfaceType) return partsOf(codec.props, Object.keys(codec.props))
  if (codec instanceof t.PartialType) return partsOf(codec.props, [])
  if (codec instanceof t.ReadonlyType) return objectPartsOf(codec.type)
  if (codec instanceof t.ExactType) {
    const parts = objectPartsOf(codec.type)
    return parts === null ? null : { ...parts, isClosed: true }
  }
  if (codec instanceof DescribedType && codec.about.schema === undefined) return objectPartsOf(codec.type)
  if (codec instanceof t.IntersectionType) return together(codec.types)
  return null
}

const partsOf = (props: t.Props, required: ReadonlyArray<string>): ObjectParts => ({
  properties: new Map(Object.entries(props)),
  required,
  isClosed: false,
})

const together = (types: ReadonlyArray<t.Mixed>): ObjectParts | null => {
  const all: ObjectParts[] = []
  for (const type of types) {
    const parts = objectPartsOf(type)
    if (parts === null) return null
    all.push(parts)
  }
  return {
    properties: new Map(all.flatMap(({ properties }) => [...properties])),
    required: [...new Set(all.flatMap(({ required }) => required))],
    isClosed: all.every(({ isClosed }) => isClosed),
  }
}
