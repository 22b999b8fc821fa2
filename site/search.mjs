// Asks the search of the site that was made: search.mjs SITE QUERY PAGE. Fails where it doesn't find the page.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import MiniSearch from 'minisearch'

const [site, query, page] = process.argv.slice(2)
const chunks = join(resolve(site), 'assets/chunks')
const file = readdirSync(chunks).find((name) => name.startsWith('@localSearchIndexroot'))
if (!file) {
  throw new Error(`Expected an index of the search in ${chunks}, found none`)
}
const { default: index } = await import(join(chunks, file))
const found = MiniSearch.loadJSON(index, {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles'],
})
  .search(query, { prefix: true, fuzzy: 0.2 })
  .map(({ id }) => id)
if (!found.some((id) => id.split('#')[0] === page)) {
  throw new Error(`Expected ${page} for ${query}, found ${found}`)
}
