export {escapeHtml, html, type Markup, type Part, trusted} from '../model/markup.ts'
