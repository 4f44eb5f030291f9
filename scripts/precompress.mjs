// @ts-check
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)
const smallest = 2_000

/**
 * Puts name.js.br and name.js.gz beside every script and style sheet in a folder, so that the server compresses
 * none of them while somebody waits. Returns the bytes before and after brotli.
 * @param {string} folder
 */
export async function precompress(folder) {
  const files = readdirSync(folder).filter(name => /\.(js|css|svg|json)$/.test(name))
  let before = 0
  let after = 0
  await Promise.all(
    files.map(async name => {
      const file = path.join(folder, name)
      const plain = await readFile(file)
      if (plain.length < smallest) return
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
      const [small, zipped] = await Promise.all([brotli(plain, { params }), gz(plain, { level: 9 })])
      await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, zipped)])
      before += plain.length
      after += small.length
    }),
  )
  return { before, after }
}
