#!/usr/bin/env -S npx tsx
/** Hold the prose fast path against remark-parse over random texts: `npm run fuzz:prose -- --runs 10000000 --seed 1`. */
import {argv, echo} from 'zx'
import {isSameEssay, judge, shrink} from '../tests/markdown/prose-law.ts'
import {Texts} from '../tests/markdown/prose-texts.ts'

const runs = Number(argv.runs ?? 1_000_000)
const seed = Number(argv.seed ?? 1)
const texts = new Texts(seed)
const declined = new Map<string, number>()
const shown = new Set<string>()
let accepted = 0
let essays = 0
let different = 0
let last = Date.now()

for (let run = 1; run <= runs; run++) {
  const text = texts.next()
  const verdict = judge(text)
  if (verdict.kind === 'declined') declined.set(verdict.reason, (declined.get(verdict.reason) ?? 0) + 1)
  else accepted++
  if (verdict.kind === 'different') report(text, (shorter) => judge(shorter).kind === 'different')
  if (run % 100 === 0) {
    essays++
    const essay = texts.essay()
    if (!isSameEssay(essay)) report(essay, (shorter) => !isSameEssay(shorter))
  }
  if (Date.now() - last > 30_000) {
    last = Date.now()
    echo(`${run} inputs, ${accepted} accepted, ${essays} essays, ${different} different`)
  }
}

const reasons = [...declined].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} ${count}`)
echo(`Seed ${seed}: ${runs} inputs, ${((100 * accepted) / runs).toFixed(1)} % accepted; ${essays} whole essays`)
echo(`Declined: ${reasons.join(', ')}`)
echo(`Different from remark-parse: ${different}`)
process.exitCode = different > 0 ? 1 : 0

/** Show what differs, as short as it can be made; up to ten. */
function report(text: string, isDifferent: (text: string) => boolean): void {
  different++
  if (shown.size >= 10) return
  const short = shrink(text, isDifferent)
  if (!shown.has(short)) echo(`Unexpected difference in ${JSON.stringify(short)}`)
  shown.add(short)
}
