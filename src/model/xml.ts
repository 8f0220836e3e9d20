/** What XML 1.0 has no way to write, not even as a reference: most controls, halves of pairs, two non-characters. */
export const forbiddenInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
