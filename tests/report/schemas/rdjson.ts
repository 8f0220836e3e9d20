const text = {type: 'string', minLength: 1}
const number = {type: 'integer', minimum: 1}
const position = {
  type: 'object',
  required: ['line'],
  additionalProperties: false,
  properties: {line: number, column: number}
}
const range = {
  type: 'object',
  required: ['start'],
  additionalProperties: false,
  properties: {start: position, end: position}
}

/** The DiagnosticResult of reviewdog as its format describes it, less the fields that are left out here. */
export const rdjsonSchema = {
  type: 'object',
  required: ['source', 'diagnostics'],
  additionalProperties: false,
  properties: {
    source: {type: 'object', required: ['name'], properties: {name: text}},
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location', 'severity', 'code'],
        additionalProperties: false,
        properties: {
          message: text,
          severity: {enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO']},
          location: {type: 'object', required: ['path'], additionalProperties: false, properties: {path: text, range}},
          code: {
            type: 'object',
            required: ['value'],
            additionalProperties: false,
            properties: {value: text, url: text}
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['range', 'text'],
              additionalProperties: false,
              properties: {range: {...range, required: ['start', 'end']}, text: {type: 'string'}}
            }
          }
        }
      }
    }
  }
} as const
