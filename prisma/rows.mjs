// Writes prisma/generated/rows.ts: the row of each table as statements of our own read it. `prisma generate` runs this as one of the
// schema's generators and talks to it in JSON, one message a line.
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'

const types = { String: 'string', Int: 'number', Boolean: 'boolean', DateTime: 'Date', Json: 'unknown', Bytes: 'Uint8Array' }

/** A column whose comment begins with `a | b | c` holds one of these. */
const choices = (comment = '') => /^\w+(?: \| \w+)+/.exec(comment)?.[0].replaceAll(/\w+/g, "'$&'")

function column({ name, dbName, type, isRequired, isList, documentation }) {
  const known = choices(documentation) ?? types[type]
  if (known === undefined) throw new Error(`prisma/rows.mjs knows no TypeScript for a column of type ${type}.`)
  return `  ${dbName ?? name}: ${known}${isList ? '[]' : ''}${isRequired ? '' : ' | null'}\n`
}

const row = ({ name, fields }) =>
  `export type ${name}Row = {\n${fields
    .filter(({ kind }) => kind === 'scalar')
    .map(column)
    .join('')}}\n`

async function write({ generator, dmmf }) {
  await writeFile(generator.output.value, `// Written by prisma/rows.mjs.\n${dmmf.datamodel.models.map(row).join('')}`)
  return null
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  const answer = method === 'generate' ? await write(params) : { manifest: { prettyName: 'Rows', defaultOutput: 'generated/rows.ts' } }
  process.stderr.write(`${JSON.stringify({ jsonrpc: '2.0', id, result: answer })}\n`)
}
