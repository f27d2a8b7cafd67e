/** 街道编码 and 社区编码, by the names that events use; null where nobody has named one. */
export interface PlaceCodes {
  readonly street: (street: string) => string | null
  readonly community: (street: string, community: string) => string | null
}

/** The codes of a place as a row has them. */
export const placeCells = (
  { street, community }: PlaceCodes,
  place: { readonly street: string; readonly community: string | null } | null,
) => ({
  街道或乡镇编码: place === null ? null : street(place.street),
  街道或乡镇: place?.street ?? null,
  社区或村编码: place === null || place.community === null ? null : community(place.street, place.community),
  社区或村: place?.community ?? null,
})
