#!/usr/bin/env -S npx tsx
/**
 * Hold what Hexapla publishes against the validators of its formats: `npm run validate`.
 *
 *     npm run validate -- [folder of a release …] [--url https://…/] [--only axe] [--without ace]
 *
 * Without a folder, this repository's essays, the showcase and the golden folders are built in every form. What a
 * validator needs is installed, or named; nothing passes because nobody looked. `--only` and `--without` may be given
 * several times, and the result names what was left out. Warnings count as errors do.
 */
import {argv, echo, fs, path, tmpdir} from 'zx'
import {validators} from './validate/index.ts'
import {provide} from './validate/programs.ts'
import {books, buildSample, releaseIn, samples} from './validate/samples.ts'
import type {Release} from './validate/validator.ts'

const work = tmpdir()
try {
  const {wanted, left} = chosen()
  const programs = new Set(wanted.flatMap(({needs}) => needs))
  await provide(programs)
  const releases = argv._.length > 0 ? given() : await built(programs.has('fonts'), left)
  let faults = 0
  for (const {name, things, run} of wanted) {
    const began = performance.now()
    const verdict = await run(releases)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    for (const fault of verdict.faults) echo(`  ${fault}`)
    const count = `${verdict.looked} ${things}`
    echo(
      `${name.padEnd(16)}  ${count.padEnd(28)}  ${String(verdict.faults.length).padStart(3)} faults  ${seconds.padStart(6)} s`
    )
    if (verdict.looked === 0) echo(`  Unexpected absence of ${things}, expected some`)
    faults += verdict.faults.length + (verdict.looked === 0 ? 1 : 0)
  }
  if (left.length > 0) echo(`Left out: ${left.join(', ')}`)
  echo(faults === 0 ? 'No faults' : `${faults} faults`)
  process.exitCode = faults === 0 ? 0 : 1
} catch (error) {
  echo(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await fs.remove(work)
}

/** The validators that were asked for, and the names of the others. */
function chosen() {
  const names = validators.map(({key}) => key)
  const only = asked('only')
  const without = asked('without')
  const unknown = [...only, ...without].find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`Unexpected \`${unknown}\`, expected one of ${names.join(', ')}`)
  const isWanted = (key: string) => (only.length === 0 || only.includes(key)) && !without.includes(key)
  return {
    wanted: validators.filter(({key}) => isWanted(key)),
    left: names.filter((name) => !isWanted(name))
  }
}

function asked(option: string): string[] {
  return [argv[option] ?? []].flat().map(String)
}

function given(): Release[] {
  return argv._.map((folder) => ({
    name: path.basename(path.dirname(path.resolve(folder))),
    ...releaseIn(path.resolve(folder), argv.url)
  }))
}

/** All samples; the one whose covers need fonts only where fonts are there for somebody who looks at books. */
async function built(hasFonts: boolean, left: string[]): Promise<Release[]> {
  if (!hasFonts) left.push('covers in pixels, as nothing that was asked for needs fonts')
  const releases: Release[] = []
  for (const sample of hasFonts ? [...samples, books] : samples) releases.push(await buildSample(sample, work))
  return releases
}
