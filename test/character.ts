import fc from 'fast-check'

/**
 * Any character but halves of a pair, for `fc.string({unit: character})`. The unit `binary` of fast-check gives the same, and
 * makes a map of all 1.1 million at first.
 */
export const character = fc
  .integer({min: 0, max: 0x10ffff - 0x800})
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800))
