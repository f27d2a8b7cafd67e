/** What only the command itself can run into. */
export type CommandError =
  | { readonly code: 'NotJson'; readonly file: string; readonly why: string }
  | { readonly code: 'FormatNotYet'; readonly format: string; readonly formats: ReadonlyArray<string> }
  /** The folder holds files that this command did not write. */
  | { readonly code: 'FolderNotOurs'; readonly folder: string; readonly stranger: string }
  /** A store in memory that nobody filled. */
  | { readonly code: 'NothingInMemory' }
  | { readonly code: 'ChildFailed'; readonly command: string; readonly why: string }
