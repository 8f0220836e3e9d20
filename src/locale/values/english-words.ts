/** English words that tell a number. Data, no branching. */

/** Numbers that add up: `twenty-five`. */
export const cardinals: Readonly<Record<string, number>> = numbered([
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen'
])

/** Ordinals, up to the same bound. */
export const ordinals: Readonly<Record<string, number>> = numbered([
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  'fifteenth sixteenth seventeenth eighteenth nineteenth'
])

export const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90
}

/** Numbers that multiply what stands before them. */
export const multiples: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  hundreds: 1e2,
  hundredth: 1e2,
  thousand: 1e3,
  thousands: 1e3,
  thousandth: 1e3,
  million: 1e6,
  millions: 1e6,
  millionth: 1e6,
  billion: 1e9,
  billions: 1e9,
  billionth: 1e9,
  trillion: 1e12,
  trillions: 1e12
}

/** Words that may be told as a number, each with what it may be. */
export const hints: Readonly<Record<string, readonly number[]>> = {
  a: [1],
  an: [1],
  another: [1],
  each: [1],
  every: [1],
  single: [1],
  once: [1],
  both: [2],
  couple: [2],
  double: [2],
  doubled: [2],
  dual: [2],
  pair: [2],
  twice: [2],
  triple: [3],
  tripled: [3],
  thrice: [3],
  third: [1 / 3, 33],
  thirds: [3],
  fourth: [0.25, 25],
  fifth: [0.2, 20],
  tenth: [0.1, 10],
  half: [0.5, 2, 6, 30, 50],
  halves: [0.5, 2, 50],
  quarter: [0.25, 3, 4, 15, 25],
  quarters: [0.25, 3, 4, 25, 75],
  fifths: [5],
  decade: [10],
  decades: [10],
  century: [100],
  fortnight: [14, 2],
  binary: [2],
  octal: [8],
  decimal: [10],
  hex: [16],
  hexadecimal: [16],
  noon: [12],
  midday: [12],
  midnight: [0, 12, 24],
  day: [24],
  week: [7],
  twenties: [20, 1920],
  thirties: [30, 1930],
  forties: [40, 1940],
  fifties: [50, 1950],
  sixties: [60, 1960],
  seventies: [70, 1970],
  eighties: [80, 1980],
  nineties: [90, 1990]
}

/** Months by the first letters of their names. */
export const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12
}

function numbered(lines: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    lines
      .join(' ')
      .split(' ')
      .map((word, value) => [word, value])
  )
}
