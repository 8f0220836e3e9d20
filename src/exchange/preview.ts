import type {Code, CodeKind} from './codes.ts'

/** What a translator's tool shows in the place of a code. */
export function previewOf({kind, role, data}: Code): string {
  if (kind === 'break') return '↵'
  if (kind === 'link' && role === 'close') return data.replace(/^\]\(?/u, '→ ').replace(/\)$/u, '')
  return data.trim()
}

/** The words of XLIFF 2 for a kind of code. */
export const typesOfCodes: Readonly<Record<CodeKind, {readonly type: string; readonly subType?: string}>> = {
  emphasis: {type: 'fmt', subType: 'xlf:i'},
  strong: {type: 'fmt', subType: 'xlf:b'},
  delete: {type: 'fmt', subType: 'hexapla:delete'},
  break: {type: 'fmt', subType: 'xlf:lb'},
  link: {type: 'link'},
  image: {type: 'image'},
  note: {type: 'link', subType: 'hexapla:note'},
  code: {type: 'other', subType: 'hexapla:code'},
  html: {type: 'other', subType: 'hexapla:html'},
  heading: {type: 'other', subType: 'hexapla:heading'}
}

/** The words of XLIFF 1.2 and of TMX for a kind of code. */
export const ctypesOfCodes: Readonly<Record<CodeKind, string>> = {
  emphasis: 'italic',
  strong: 'bold',
  delete: 'x-delete',
  break: 'lb',
  link: 'link',
  image: 'x-image',
  note: 'x-note',
  code: 'x-code',
  html: 'x-html',
  heading: 'x-heading'
}

/** Whether a translation may do without: emphasis and line breaks, but no link, note or picture. */
export function isOptional(kind: CodeKind): boolean {
  return kind === 'emphasis' || kind === 'strong' || kind === 'delete' || kind === 'break'
}
