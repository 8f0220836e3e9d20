// In place of js-yaml, which gray-matter loads and we never let it call: it takes longer to load than a small project to check.
export const safeLoad = refuse
export const safeDump = refuse

function refuse(): never {
  throw new Error('Unexpected call of js-yaml')
}
