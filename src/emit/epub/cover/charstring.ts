import type {Pen} from './outlines.ts'

/** Pieces of outlines that several glyphs share. */
export interface Subroutines {
  readonly at: (index: number) => Uint8Array | undefined
  readonly count: number
}

interface Shared {
  readonly local: Subroutines
  readonly global: Subroutines
}

/** Draw a glyph by the program that its font has for it (Type 2 charstrings; hints are passed over). */
export function drawCharstring(code: Uint8Array, shared: Shared, pen: Pen): void {
  new Interpreter(shared, pen).run(code, 0)
}

class Interpreter {
  readonly #shared: Shared
  readonly #pen: Pen
  #stack: number[] = []
  #hints = 0
  #x = 0
  #y = 0

  constructor(shared: Shared, pen: Pen) {
    this.#shared = shared
    this.#pen = pen
  }

  /** @returns whether the glyph is at its end */
  run(code: Uint8Array, depth: number): boolean {
    const view = new DataView(code.buffer, code.byteOffset, code.byteLength)
    for (let at = 0; at < code.length; ) {
      const byte = view.getUint8(at++)
      if (byte === 28) {
        this.#stack.push(view.getInt16(at))
        at += 2
      } else if (byte === 255) {
        this.#stack.push(view.getInt32(at) / 65536)
        at += 4
      } else if (byte >= 251) this.#stack.push(-(byte - 251) * 256 - view.getUint8(at++) - 108)
      else if (byte >= 247) this.#stack.push((byte - 247) * 256 + view.getUint8(at++) + 108)
      else if (byte >= 32) this.#stack.push(byte - 139)
      else if (byte === 10 || byte === 29) {
        if (this.#call(byte === 10 ? this.#shared.local : this.#shared.global, depth)) return true
      } else if (byte === 11) return false
      else if (byte === 14) return true
      else if (byte === 19 || byte === 20) {
        this.#hints += this.#stack.length >> 1
        this.#stack = []
        at += (this.#hints + 7) >> 3
      } else {
        this.#do(byte === 12 ? 1200 + view.getUint8(at++) : byte)
        this.#stack = []
      }
    }
    return false
  }

  #call({at, count}: Subroutines, depth: number): boolean {
    const bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768
    const code = at((this.#stack.pop() ?? 0) + bias)
    return code !== undefined && depth < 10 && this.run(code, depth + 1)
  }

  #do(operator: number): void {
    const stack = this.#stack
    // What stands before the operands of the first move is the width.
    if (operator === 21) this.#move(stack.at(-2) ?? 0, stack.at(-1) ?? 0)
    else if (operator === 22) this.#move(stack.at(-1) ?? 0, 0)
    else if (operator === 4) this.#move(0, stack.at(-1) ?? 0)
    else if ([1, 3, 18, 23].includes(operator)) this.#hints += stack.length >> 1
    else if (operator === 5) this.#lines(stack)
    else if (operator === 6 || operator === 7) this.#straight(operator === 6)
    else if (operator === 8) this.#curves(stack)
    else if (operator === 24) {
      this.#curves(stack.slice(0, -2))
      this.#lines(stack.slice(-2))
    } else if (operator === 25) {
      this.#lines(stack.slice(0, -6))
      this.#curves(stack.slice(-6))
    } else if (operator === 26 || operator === 27) this.#alike(operator === 27)
    else if (operator === 30 || operator === 31) this.#turning(operator === 31)
    else this.#flex(operator)
  }

  #move(dx: number, dy: number): void {
    this.#x += dx
    this.#y += dy
    this.#pen.move(this.#x, this.#y)
  }

  #line(dx: number, dy: number): void {
    this.#x += dx
    this.#y += dy
    this.#pen.line(this.#x, this.#y)
  }

  #curve(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const firstX = this.#x + a
    const firstY = this.#y + b
    const secondX = firstX + c
    const secondY = firstY + d
    this.#x = secondX + e
    this.#y = secondY + f
    this.#pen.curve(firstX, firstY, secondX, secondY, this.#x, this.#y)
  }

  #lines(values: readonly number[]): void {
    for (let at = 0; at + 1 < values.length; at += 2) this.#line(values[at] ?? 0, values[at + 1] ?? 0)
  }

  #curves(values: readonly number[]): void {
    for (let at = 0; at + 5 < values.length; at += 6) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.slice(at, at + 6)
      this.#curve(a, b, c, d, e, f)
    }
  }

  /** Lines along the axes in turn. */
  #straight(isAcross: boolean): void {
    this.#stack.forEach((value, index) => {
      if ((index % 2 === 0) === isAcross) this.#line(value, 0)
      else this.#line(0, value)
    })
  }

  /** Curves that begin and end in the same direction. */
  #alike(isAcross: boolean): void {
    let aside = this.#stack.length % 4 === 1 ? (this.#stack.shift() ?? 0) : 0
    for (let at = 0; at + 3 < this.#stack.length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = this.#stack.slice(at, at + 4)
      if (isAcross) this.#curve(a, aside, b, c, d, 0)
      else this.#curve(aside, a, b, c, 0, d)
      aside = 0
    }
  }

  /** Curves that begin along one axis and end along the other, in turn. */
  #turning(isAcross: boolean): void {
    const {length} = this.#stack
    for (let at = 0, across = isAcross; at + 3 < length; at += 4, across = !across) {
      const [a = 0, b = 0, c = 0, d = 0] = this.#stack.slice(at, at + 4)
      const last = length - at === 5 ? (this.#stack[at + 4] ?? 0) : 0
      if (across) this.#curve(a, 0, b, c, last, d)
      else this.#curve(0, a, b, c, d, last)
    }
  }

  /** Two curves that meet so flatly that small sizes could show a line. */
  #flex(operator: number): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = this.#stack
    if (operator === 1235) this.#curves([a, b, c, d, e, f, g, h, i, j, k, l])
    else if (operator === 1234) this.#curves([a, 0, b, c, d, 0, e, 0, f, -c, g, 0])
    else if (operator === 1236) this.#curves([a, b, c, d, e, 0, f, 0, g, h, i, -(b + d + h)])
    else if (operator === 1237) {
      const x = a + c + e + g + i
      const y = b + d + f + h + j
      const isFlat = Math.abs(x) > Math.abs(y)
      this.#curves([a, b, c, d, e, f, g, h, i, j, isFlat ? k : -x, isFlat ? -y : k])
    }
  }
}
