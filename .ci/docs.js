/** `npm run docs`: writes into README.md what the rules say of themselves. A test says when it is stale. */
import {readFileSync, writeFileSync} from 'node:fs'
import {ruleTable} from '../dist/reports/rule-list.js'
import {rules} from '../dist/rules/index.js'

const readme = new URL('../README.md', import.meta.url)
const table = ruleTable(rules.map(({meta}) => meta))
const text = readFileSync(readme, 'utf8')
const part = /(<!-- rules -->\n)[\s\S]*?(?=<!-- \/rules -->)/
if (!part.test(text)) throw new Error('Unexpected README.md, expected `<!-- rules -->` and `<!-- /rules -->` in it')
writeFileSync(
  readme,
  text.replace(part, (_, start) => `${start}\n${table}\n`)
)
