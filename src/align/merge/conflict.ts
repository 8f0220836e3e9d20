/** Both versions between the marks that git and every editor know; each ends with a line break or is empty. */
export function conflictOf(ours: string, theirs: string): string {
  return `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`
}
