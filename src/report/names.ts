/** Names of the forms that a report can take; the first is the one for people. */
export const reporterNames = [
  'pretty',
  'json',
  'github',
  'gitlab',
  'junit',
  'sarif',
  'rdjson',
  'markdown',
  'html'
] as const
export type ReporterName = (typeof reporterNames)[number]
