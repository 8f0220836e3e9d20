/** A file system that fails when it is told to, and is the real one otherwise. */

interface Fault {
  readonly name: string
  readonly code: string
  readonly from: number
  readonly times: number
  calls: number
}

let planned: Fault | undefined
let allowed = Number.POSITIVE_INFINITY
let operations = 0
let interjected: {readonly count: number; readonly act: () => void} | undefined

/** The next call of this function fails, or those from the `from`th on for so many times. */
export function fault(name: string, code: string, from = 1, times = 1): void {
  planned = {name, code, from, times, calls: 0}
}

/** Let the process die after so many operations: each later one fails, those that tidy up too. */
export function dieAfter(count: number): void {
  allowed = count
  operations = 0
}

/** How many operations there were since `dieAfter`. */
export function operationsDone(): number {
  return operations
}

/** Do something else just before the operation after so many, as if another process did it; later ones go on. */
export function interject(count: number, act: () => void): void {
  operations = 0
  interjected = {count, act}
}

/** Let the disk be sound again. */
export function heal(): void {
  planned = undefined
  interjected = undefined
  allowed = Number.POSITIVE_INFINITY
}

/** The module `node:fs` with faults in its synchronous functions. */
export function faulty<Module extends object>(fs: Module): Module {
  return Object.fromEntries(
    Object.entries(fs).map(([name, member]) => [name, name.endsWith('Sync') ? wrap(name, member) : member])
  ) as Module
}

function wrap<Member extends (...values: never[]) => unknown>(name: string, member: Member): Member {
  const step = (...values: never[]): unknown => {
    operations++
    if (interjected && operations > interjected.count) {
      const {act} = interjected
      interjected = undefined
      act()
    }
    if (operations > allowed) throw systemError('EDEAD', name)
    if (planned?.name === name) {
      const call = ++planned.calls
      if (call >= planned.from && call < planned.from + planned.times) throw systemError(planned.code, name)
    }
    return member(...values)
  }
  return Object.assign(step, member) as unknown as Member
}

function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), {code, syscall})
}
