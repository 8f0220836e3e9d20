/** Exit codes, a contract: people script against them. */
export const exit = {
  /** Done, nothing to object. */
  done: 0,
  /** Findings at or above the failing severity; for `verify` and `fmt --check`: no. */
  findings: 1,
  /** Cannot run: arguments, configuration, unreadable input. Wins over `findings`. */
  cannot: 2,
  /** Ctrl-C. */
  interrupted: 130
} as const

export type ExitCode = (typeof exit)[keyof typeof exit]
