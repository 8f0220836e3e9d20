/** What the parts of a score weigh, in natural logarithms of odds; found on one half of the material, see docs/benchmarks.md. */
export const weights = {
  /** A block without a counterpart. */
  skip: -4,
  /** The same for code, HTML and rules where the translation is text without structure. */
  skipLost: -0.3,
  /** Two blocks told in one, and so on. */
  two: -3.5,
  twoTwo: -6.5,
  three: -6,
  /** Cues that agree or miss: `gain` × (share − `even`), where there are many of them. */
  gain: 14,
  even: 0.35,
  enough: 5,
  /** A member of a group that has nothing to do with the other side. */
  stranger: 12,
  strangerBelow: 0.4,
  /** Kinds of blocks. */
  sameKind: 1,
  otherKind: -5,
  otherDepth: -2,
  /** How far lengths may differ. */
  spread: 0.13,
  spreadShort: 0.75,
  lengthAtMost: 7,
  lengthShare: 1
}

/** What a cue of each kind weighs where both sides have it, and where one lacks it. */
export const cueWeights: Readonly<Record<string, readonly [both: number, one: number]>> = {
  w: [1, 0.7],
  u: [1.2, 0.6],
  n: [1.2, 0.8],
  h: [1.5, 1.5],
  p: [0.5, 0.4],
  t: [3, 0],
  b: [1, 0.5],
  l: [0.8, 0.3],
  d: [0.8, 0.15]
}
