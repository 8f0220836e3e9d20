const text = {type: 'string', minLength: 1}

/** What GitLab documents of a code quality report, and no field besides. */
export const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: text,
      check_name: text,
      fingerprint: text,
      severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: {...text, pattern: '^(?!\\./|/)'},
          lines: {type: 'object', required: ['begin'], properties: {begin: {type: 'integer', minimum: 1}}}
        }
      }
    }
  }
} as const
