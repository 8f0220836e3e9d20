import type {Severity} from '../model/finding.ts'

const weights: Readonly<Record<Severity, number>> = {error: 2, warning: 1, info: 0}

/** Whether a finding weighs as much as that, or more. */
export function reaches(severity: Severity, least: Severity): boolean {
  return weights[severity] >= weights[least]
}
