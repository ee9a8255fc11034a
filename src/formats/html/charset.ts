/** The character set of a page in bytes: byte order mark, what its bytes are, what it says of itself. */
import {isUtf8} from 'node:buffer'

/**
 * The label of a page's encoding. Bytes that are UTF-8 are, whatever the page says: hardly any other text is by chance. `undefined`
 * where nothing tells.
 */
export function charsetOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const said = declaredCharset(bytes)
  if (said?.startsWith('iso-2022')) return said
  if (isUtf8(bytes)) return 'utf-8'
  return said
}

/** What `<meta charset>`, `<meta http-equiv>` or an XML declaration in the first bytes says, when it is an encoding's label. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const visible = head.replace(/<!--[\s\S]*?-->/g, '')
  const label =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.()-]+)/i.exec(visible)?.[1] ??
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(visible)?.[1]
  const encoding = label && encodingNamed(label)
  // A page whose letters are read as bytes is not in UTF-16, and here it is not UTF-8 either.
  return encoding?.startsWith('utf-') ? undefined : encoding
}

/** The name of the encoding that a label of the WHATWG Encoding Standard stands for; `undefined` for what is no label. */
function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** @throws {TypeError} when the bytes are not in the encoding */
export function decodeWith(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, {fatal: true}).decode(bytes)
}
