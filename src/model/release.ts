/** What differs between two releases; paths are sorted. */
export interface ReleaseDifference {
  readonly release: string
  /** The release before; absent for the first. */
  readonly since?: string
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** The text of a file in the release before and in this one; absent where it has none. */
export type TextsOf = (path: string) => {readonly before?: string; readonly now?: string}
