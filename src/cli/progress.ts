import type {Session} from './session.ts'

/** Milliseconds before anything is shown, between two states of the bar, and between two plain lines. */
const [patience, frame, pause] = [200, 50, 5000] as const
const cells = 24

/** Tells how far the work is. */
interface Progress {
  /** Called before each essay with its number, from 1. */
  readonly step: (done: number, total: number) => void
  /** Take the bar away; called before anything else is said. */
  readonly end: () => void
}

/** A bar on a terminal, which disappears; elsewhere a plain line now and then, and none for quick work. */
function progressOf({talk, say}: Pick<Session, 'talk' | 'say'>): Progress {
  const started = performance.now()
  let shown = talk.isTerminal ? started + patience - frame : started + 1000 - pause
  let isThere = false
  const step = (done: number, total: number): void => {
    const now = performance.now()
    if (now - shown < (talk.isTerminal ? frame : pause)) return
    shown = now
    const text = say('progress', {done, total})
    if (!talk.isTerminal) talk.say(text)
    else {
      const full = Math.round(((done - 1) / total) * cells)
      talk.write(`\r\u001B[2K${talk.colors.cyan('━'.repeat(full))}${talk.colors.dim('━'.repeat(cells - full))} ${text}`)
      isThere = true
    }
  }
  return {step, end: () => isThere && talk.write('\r\u001B[2K')}
}

/** Do work that tells how far it is; the bar is gone before anything else is said, even a complaint. */
export async function withProgress<Result>(
  session: Pick<Session, 'talk' | 'say'>,
  work: (step: Progress['step']) => Result
): Promise<Awaited<Result>> {
  const {step, end} = progressOf(session)
  try {
    return await work(step)
  } finally {
    end()
  }
}
