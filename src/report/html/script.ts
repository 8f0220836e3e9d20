/** Filters the findings. It reads nothing but the page, and keeps the choice in the address, so that it can be shared. */
export const script = `
const filters = document.querySelector('.filters')
if (filters) {
  const names = ['severity', 'essay', 'locale', 'check']
  const findings = [...document.querySelectorAll('.finding')]
  const groups = [...document.querySelectorAll('.group')]
  const output = filters.querySelector('output')
  const field = (name) => document.getElementById('filter-' + name)
  const apply = () => {
    let count = 0
    for (const finding of findings) {
      const shown = names.every((name) => field(name).value === '' || field(name).value === finding.dataset[name])
      finding.hidden = !shown
      if (shown) count++
    }
    for (const group of groups) group.hidden = !group.querySelector('.finding:not([hidden])')
    output.textContent = output.dataset.words.replace('{count}', count).replace('{total}', findings.length)
  }
  const keep = () => {
    const chosen = names.map((name) => [name, field(name).value]).filter(([, value]) => value !== '')
    const hash = new URLSearchParams(chosen).toString()
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : '#' + hash)
  }
  const choose = (values) => {
    for (const name of names) {
      field(name).value = values[name] ?? ''
      if (field(name).selectedIndex < 0) field(name).value = ''
    }
    apply()
  }
  filters.addEventListener('input', () => { apply(); keep() })
  filters.querySelector('button').addEventListener('click', () => { choose({}); keep() })
  for (const link of document.querySelectorAll('.coverage a')) {
    link.addEventListener('click', () => choose({essay: link.dataset.essay, locale: link.dataset.locale}))
  }
  filters.hidden = false
  const asked = new URLSearchParams(location.hash.slice(1))
  choose(Object.fromEntries(names.map((name) => [name, asked.get(name) ?? ''])))
}
`
