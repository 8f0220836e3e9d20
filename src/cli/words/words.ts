import type {en} from './en.ts'

/** All that the program says; languages without plurals have only the form `_other`. */
export type Spoken = Readonly<Record<Exclude<keyof typeof en, `${string}_one`>, string>>
