// Read through DuckDB's Node client without pause: node read_node.mjs PUBLISHED STOP prints reads, failures, versions seen.
import { existsSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [published, stop] = process.argv.slice(2)
let reads = 0, rows = 0, comment = ''
const failures = [], versions = []
while (!existsSync(stop)) {
  try {
    // an instance of its own each time: one that stays open goes on reading the old file
    const instance = await DuckDBInstance.create(published, { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const first = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson()
    const [[version]] = await first('select version from marts.publication')
    rows = (await first('select zone_zh, value from bi.zone_year')).length
    ;[[comment]] = await first("select comment from duckdb_tables() where schema_name = 'bi' and table_name = 'zone_year'")
    connection.closeSync()
    instance.closeSync()
    if (!versions.includes(version)) versions.push(version)
    if (reads === 0) console.log('reading')
    reads += 1
    await new Promise((resolve) => setTimeout(resolve, 100))
  } catch (error) {
    failures.push(String(error))
  }
}
console.log(JSON.stringify({ reads, failures, versions, rows, comment }))
