/** Checkstyle's XML: a list that every tool reads. */
import {messageOf} from './ranked.js'
import {listed, type Run} from './run.js'
import {attribute} from './xml.js'

export function checkstyle({files, errors}: Run): string {
  let text = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
  for (const file of files) {
    text += `  <file name="${attribute(file.path)}">\n`
    for (const finding of listed(file)) {
      const {line, column} = finding.start
      // Line 0 is the file as a whole: the lines of a page's article are not those of the page.
      const where = file.page ? 'line="0"' : `line="${line}" column="${column}"`
      text += `    ${entry(where, finding.severity, messageOf(finding), finding.rule)}`
    }
    text += '  </file>\n'
  }
  for (const {path, message} of errors) {
    text += `  <file name="${attribute(path)}">\n    ${entry('line="0"', 'error', message, 'unreadable')}  </file>\n`
  }
  return `${text}</checkstyle>\n`
}

function entry(where: string, severity: string, message: string, source: string): string {
  return `<error ${where} severity="${severity}" message="${attribute(message)}" source="bluepencil.${attribute(source)}"/>\n`
}
