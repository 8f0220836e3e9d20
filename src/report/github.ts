import type {Finding, Severity} from '../model/finding.ts'
import {say} from '../model/message.ts'
import type {Language} from '../model/names.ts'
import type {Reporter} from './types.ts'

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

/** Workflow commands for GitHub Actions: findings show beside the lines of a pull request. */
export const github: Reporter = {
  name: 'github',
  reader: 'programs',
  report({findings}, {language = 'en'}) {
    return findings.map((finding) => `${annotation(finding, language)}\n`).join('')
  }
}

function annotation({severity, place, check, message, note}: Finding, language: Language): string {
  const properties = {file: place.file, line: place.line, col: place.column, title: check}
  const words = [message, ...(note ? [note] : [])].map((part) => say(part, language)).join('\n')
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${list.join(',')}::${escapeData(words)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
