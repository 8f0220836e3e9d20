import {spawnSync} from 'node:child_process'

/** What one run of a program took. */
export interface Run {
  /** Seconds of processor time, of the user and of the system. */
  readonly cpu: number
  /** Seconds on the clock. */
  readonly wall: number
  /** Peak memory in MiB. */
  readonly memory: number
}

/** Run a program to its end, by GNU time. @throws Error where it fails. */
export function measure(command: readonly string[], cwd: string): Run {
  const form = 'measured %U %S %e %M'
  const done = spawnSync('/usr/bin/time', ['-f', form, ...command], {cwd, encoding: 'utf8', maxBuffer: 1 << 28})
  const found = /^measured (\S+) (\S+) (\S+) (\S+)$/mu.exec(done.stderr)
  if (done.status !== 0 || !found) throw new Error(`${command.join(' ')}: ${done.stderr}${done.stdout}`)
  const [user = 0, system = 0, wall = 0, memory = 0] = found.slice(1).map(Number)
  return {cpu: user + system, wall, memory: memory / 1024}
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
