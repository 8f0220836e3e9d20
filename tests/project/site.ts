import type {Artifact} from '../../src/model/edition.ts'
import type {ReleasedFile} from '../../src/project/manifest.ts'

/** Artifacts with these paths and contents. */
export function artifactsOf(files: Readonly<Record<string, string>>): Artifact[] {
  return Object.entries(files).map(([path, content]) => ({path, content}))
}

/** The least that a manifest holds. */
export function manifestFor(files: readonly ReleasedFile[]): string {
  return `${JSON.stringify({schemaVersion: 1, generator: 'hexapla 0.0.0', files}, undefined, 2)}\n`
}

/** A site of many files: some stay, some change, some go or come, and some make way for others. */
export function largeSite(age: 'old' | 'new'): Record<string, string> {
  const files = Array.from({length: 25}, (_, index) => [
    [`${index % 3}/same-${index}.html`, 'the same'],
    [`${index % 3}/changed-${index}.html`, `${age} ${index} `.repeat(500)],
    [`${age}/${index}.html`, age]
  ])
  return Object.fromEntries([...files.flat(), age === 'old' ? ['way', 'a file'] : ['way/below.html', 'a folder']])
}
