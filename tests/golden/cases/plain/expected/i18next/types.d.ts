import 'i18next'

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false
    nsSeparator: false
    defaultNS: "on-ink"
    resources: {
      "on-ink": typeof import("./en/on-ink.json")
      "on-margins": typeof import("./en/on-margins.json")
    }
  }
}
