/** The value of a filter for findings that belong to no essay or no locale. */
export const none = '-'

/** Id of the findings of an essay; of none, those of the project. */
export function groupId(essay: string | undefined): string {
  return essay === undefined ? 'project' : `essay-${essay}`
}

/** Id of what the manual says of a check. */
export function manualId(check: string): string {
  return `check-${check.replace('/', '-')}`
}
