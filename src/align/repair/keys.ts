import {bodyKey, type Key} from '../../model/names.ts'
import {keyAfter} from '../../segments/keys.ts'
import type {EssayFiles} from '../sync.ts'

/** Gives keys that no file of an essay has or had. */
export class FreeKeys {
  readonly #used = new Set<string>()

  constructor({ledger, targets}: EssayFiles) {
    for (const file of [ledger, ...targets.map((target) => target.file)]) {
      for (const key of [...(file?.head.retired ?? []), ...(file?.entries.map((entry) => entry.key) ?? [])])
        this.#add(key)
    }
  }

  /** The next key after this one; for front matter one of the body, since its keys are paths. */
  after(key: Key): Key {
    const next = keyAfter(bodyKey.test(key) ? key : ('p0' as Key), this.#used)
    this.#add(next)
    return next
  }

  #add(key: Key): void {
    if (bodyKey.test(key)) this.#used.add(key.replace(/^[a-z]+/u, ''))
  }
}
