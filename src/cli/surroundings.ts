/** A stream that text is written to: one of the process, or one of a test. */
export interface Sink {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a run of the program has around it. Nothing else of the process is read or written. */
export interface Surroundings {
  /** Absolute path of the folder that the program was started in. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Sink
  readonly stderr: Sink
}
