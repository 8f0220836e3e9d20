/** How much is translated, in three digits. 1 is said only of what is complete, however little is missing. */
export function shareOf(translated: number, segments: number): number {
  if (translated === segments) return 1
  return Math.min(0.999, Math.round((translated / segments) * 1000) / 1000)
}
