import {mkdirSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {programHash} from '../program.ts'
import {attempt, hashOf, readEntry, readWhole, writeEntry, writeWhole} from './entries.ts'
import {cacheFolder} from './folder.ts'
import {trim} from './limit.ts'
import {readMemory, writeMemory} from './memory.ts'
import {inputsOf, snapshotOf} from './snapshot.ts'
import {type KnownFile, type Look, lookAt, readIndex, writeIndex} from './stats.ts'

/**
 * What earlier runs found, in `.hexapla/cache` of a project.
 *
 * Results are kept by the hash of all that they depend on, so none is ever out of date; files that look as they did are
 * not read again. Nothing in it names the place of the project: the folder may be copied along with it, or alone. Without
 * it everything is made anew, so a disk that refuses is no fault.
 */
export class Cache {
  /** What the program is known by that results were made by: a part of every key. */
  readonly program = programHash()
  readonly #root: string
  readonly #folder: string
  readonly #index: string
  readonly #known: Map<string, KnownFile>
  /** The time of the disk when the run began, whatever the clock of this machine says. */
  readonly #now: number
  #isIndexChanged = false
  #isGrown = false

  private constructor(root: string, now: number) {
    this.#root = root
    this.#folder = cacheFolder(root)
    this.#index = join(this.#folder, 'files.tsv')
    this.#known = readIndex(this.#index)
    this.#now = now
  }

  /** Undefined where the disk refuses. */
  static open(root: string): Cache | undefined {
    const folder = cacheFolder(root)
    const now = attempt(() => {
      mkdirSync(folder, {recursive: true})
      const marker = join(folder, '.gitignore')
      writeFileSync(marker, '*\n')
      return statSync(marker).mtimeMs
    })
    return now === undefined ? undefined : new Cache(root, now)
  }

  /** How a file looks now, to be asked before it is read; undefined where that may change unseen. */
  look(path: string): Look | undefined {
    return lookAt(join(this.#root, path), this.#now)
  }

  /** What is known of a file that looks so. */
  knownAs(path: string, look: Look | undefined): KnownFile | undefined {
    if (look === 'absent') return {look, hash: '', open: false}
    const known = this.#known.get(path)
    return look !== undefined && known?.look === look ? known : undefined
  }

  /** Remember a file that was read after it looked so. */
  note(path: string, file: KnownFile): void {
    this.#known.set(path, file)
    this.#isIndexChanged = true
  }

  /** How all files of the project and of its release look; undefined where not all are at rest. */
  snapshot(out: string): string | undefined {
    return snapshotOf(this.#root, out, this.#now)
  }

  /** A name for all that the project and these files say now, of the program, and of what is asked; undefined where not all are at rest. */
  inputs(files: readonly string[]): string | undefined {
    const seen = inputsOf(this.#root, files, this.#now)
    return seen === undefined ? undefined : hashOf(`${this.program} ${seen}`)
  }

  /** The memory of a locale that was packed of these inputs; undefined where there is none. */
  readMemory(locale: string, inputs: string): Uint8Array<ArrayBuffer> | undefined {
    return readMemory(this.#folder, locale, inputs)
  }

  writeMemory(locale: string, inputs: string, parts: readonly Uint8Array[]): void {
    writeMemory(this.#folder, locale, {inputs, parts})
  }

  read(key: string): string | undefined {
    return readEntry(this.#folder, key)
  }

  write(key: string, content: string): void {
    this.#isGrown = true
    writeEntry(this.#folder, key, content)
  }

  /** What was kept about all essays together. */
  readList(name: string): string | undefined {
    return readWhole(join(this.#folder, name))
  }

  writeList(name: string, content: string): void {
    writeWhole(join(this.#folder, name), content)
  }

  /** Write down what was learnt, and drop what was not used for longest where there is too much. */
  close(): void {
    if (this.#isIndexChanged) writeIndex(this.#index, this.#known)
    if (this.#isGrown) trim(this.#folder)
  }
}
