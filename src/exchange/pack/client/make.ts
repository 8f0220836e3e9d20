/// <reference lib="dom" />

/** An element with its attributes and what stands in it; texts are put in as texts. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) if (value !== '') element.setAttribute(attribute, value)
  element.append(...children)
  return element
}
