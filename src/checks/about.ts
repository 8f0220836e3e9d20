import type {Check, CheckAbout} from '../model/check.ts'
import type {Finding} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'
import {checks as allChecks} from './index.ts'

/** The findings with the address of the manual page of their check, where the project says where the manual is. */
export function withAddresses(findings: readonly Finding[], {manual}: Pick<Settings, 'manual'>): readonly Finding[] {
  if (manual === undefined) return findings
  return findings.map((finding) => ({url: addressIn(manual, finding.check), ...finding}))
}

/** What is to be told of the checks that found something, in the order of the manual. */
export function aboutChecks(
  findings: readonly Finding[],
  {manual}: Pick<Settings, 'manual'>,
  all: readonly Check[] = allChecks
): CheckAbout[] {
  const found = new Set(findings.map(({check}) => check))
  return all
    .filter(({id}) => found.has(id))
    .map(({id, severity, promise, reason, url = manual === undefined ? undefined : addressIn(manual, id)}) => ({
      id,
      severity,
      promise,
      reason,
      ...(url === undefined ? {} : {url})
    }))
}

function addressIn(manual: string, check: string): string {
  return manual.replaceAll('{check}', check)
}
