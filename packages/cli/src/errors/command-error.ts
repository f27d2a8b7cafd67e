/** What only the command itself can run into. */
export type CommandError =
  | { readonly code: 'NotJson'; readonly file: string; readonly why: string }
  | { readonly code: 'FormatNotYet'; readonly format: string; readonly formats: ReadonlyArray<string> }
  /** The folder holds files that this command did not write. */
  | { readonly code: 'FolderNotOurs'; readonly folder: string; readonly stranger: string }
  /** A store in memory that nobody filled. */
  | { readonly code: 'NothingInMemory' }
  /** It is gone with the process: what is copied there is lost, and nothing can be copied from it. */
  | { readonly code: 'MemoryNotCopied'; readonly option: string }
  | { readonly code: 'CopyToItself'; readonly url: string }
  | { readonly code: 'ChildFailed'; readonly command: string; readonly why: string }
  /** A program that only this command needs, and that comes with no package. */
  | { readonly code: 'ToolMissing'; readonly tool: string }
