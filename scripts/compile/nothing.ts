// In place of a package that a bundle can do without.
export {}
