// Read through Evidence's own connector without pause: node read_evidence.mjs PUBLISHED STOP prints what it saw.
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import connector from '@evidence-dev/duckdb'

const [published, stop] = process.argv.slice(2)
// as `npm run sources` does: the file lies in the folder of the source, each query is a file of its own
const ask = await connector.getRunner({ filename: basename(published) }, dirname(published))
const answer = async (sql) => {
  const { rows, columnTypes } = await ask(sql, 'table.sql', 1000)
  const found = []
  for await (const batch of rows()) found.push(...batch)
  return [found, columnTypes]
}
let reads = 0, rows = 0, comment = ''
const failures = [], versions = [], types = {}
while (!existsSync(stop)) {
  try {
    const [[{ version }]] = await answer('select version from marts.publication')
    const [found, columns] = await answer('select zone_zh, value, year_end from bi.zone_year')
    ;[[{ comment }]] = await answer("select comment from duckdb_tables() where schema_name = 'bi' and table_name = 'zone_year'")
    for (const { name, evidenceType } of columns) types[name] = evidenceType
    rows = found.length
    if (!versions.includes(version)) versions.push(version)
    if (reads === 0) console.log('reading')
    reads += 1
    await new Promise((resolve) => setTimeout(resolve, 100))
  } catch (error) {
    failures.push(String(error))
    if (reads === 0) break
  }
}
console.log(JSON.stringify({ reads, failures: failures.slice(0, 3), versions, rows, comment, types }))
