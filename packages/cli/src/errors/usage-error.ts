/** What is wrong with a command line. Nothing was done. */
export type UsageError =
  | { readonly code: 'UnknownCommand'; readonly text: string; readonly meant: string | null }
  | { readonly code: 'UnknownOption'; readonly text: string; readonly meant: string | null }
  | { readonly code: 'CommandMissing'; readonly group: string; readonly commands: ReadonlyArray<string> }
  | { readonly code: 'ArgumentMissing'; readonly argument: string }
  | { readonly code: 'TooManyArguments'; readonly command: string }
  | { readonly code: 'OptionMissing'; readonly option: string }
  | { readonly code: 'OptionValueMissing'; readonly option: string }
  | { readonly code: 'OptionEmpty'; readonly option: string }
  | { readonly code: 'OptionDoubled'; readonly option: string }
  | {
      readonly code: 'NoSuchChoice'
      readonly option: string
      readonly text: string
      readonly choices: ReadonlyArray<string>
    }
  | { readonly code: 'NoSuchDate'; readonly option: string; readonly text: string }
  | { readonly code: 'NoSuchMonth'; readonly option: string; readonly text: string }
  | { readonly code: 'NoSuchYear'; readonly option: string; readonly text: string }
  | { readonly code: 'NoSuchRound'; readonly option: string; readonly text: string }
  | { readonly code: 'BadYearRange'; readonly option: string; readonly text: string }
  | { readonly code: 'BadYuan'; readonly option: string; readonly text: string }
  | { readonly code: 'BadPlants'; readonly option: string; readonly text: string }
  | { readonly code: 'BadKnownAt'; readonly option: string; readonly text: string }
  | { readonly code: 'BadPartition'; readonly option: string; readonly text: string; readonly most: number }
  | { readonly code: 'NotAWholeNumber'; readonly option: string; readonly text: string; readonly least: number }
  /** Without the text: what stands there may be an ID number, and those are shown nowhere. */
  | { readonly code: 'NotAParticipantId'; readonly option: string }
  | { readonly code: 'BadKeyName'; readonly option: string }
  | { readonly code: 'BadZones'; readonly option: string; readonly text: string }
  | { readonly code: 'BadAnchor'; readonly option: string; readonly text: string }
  | { readonly code: 'OptionsContradict'; readonly options: readonly [string, string] }
  /** A workbook would be printed on a terminal. */
  | { readonly code: 'OutMissing'; readonly format: string }
