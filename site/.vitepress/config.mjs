import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { slug } from 'github-slugger'
import { defineConfig } from 'vitepress'

/** Where the project and its site are, as the build says it. */
const pom = readFileSync(join(import.meta.dirname, '../../pom.xml'), 'utf8')
const site = pom.match(/<url>(.*?)<\/url>/)[1]
const repository = pom.match(/<scm[^]*?<url>(.*?)<\/url>/)[1]

const docs = join(import.meta.dirname, '../../docs')

/**
 * The pages of docs/ in the order in which they are read. A page that is in no group fails the build. The first two are
 * the README and docs/index.md, which .ci/site lays there.
 */
const groups = {
  Start: ['index', 'questions', 'frameworks', 'compatibility', 'local', 'testing'],
  Build: ['packaging', 'gradle', 'without-maven', 'plain-jlink'],
  Run: ['lifecycle', 'errors', 'logging', 'streaming', 'concurrency'],
  'Look inside': ['ARCHITECTURE'],
  Measure: ['benchmarks', 'benchmarks-small', 'benchmarks-load'],
  Decisions: pagesOf('decisions'),
}

function pagesOf(folder) {
  return readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name.slice(0, -3)))
    .sort()
}

function sidebar() {
  const grouped = Object.values(groups).flat()
  const forgotten = pagesOf('.').filter((page) => !grouped.includes(page))
  if (forgotten.length > 0) {
    throw new Error(`site/.vitepress/config.mjs: expected each page in a group, found none for ${forgotten}`)
  }
  return Object.entries(groups).map(([text, pages]) => ({
    text,
    collapsed: text === 'Decisions' ? true : undefined,
    items: pages.map((page) => ({ text: title(page), link: page === 'index' ? '/' : `/${page}` })),
  }))
}

/** The page's first heading. */
function title(page) {
  return readFileSync(join(docs, `${page}.md`), 'utf8')
    .match(/^# (.*)$/m)[1]
    .replaceAll('`', '')
}

/** Sends links that leave docs/, as `../examples`, to the repository, but those to the README to the first page. */
function linksToTheRepository(md) {
  md.core.ruler.push('links-to-the-repository', ({ tokens, env }) => {
    const folder = posix.join('docs', posix.dirname(env.relativePath))
    for (const link of tokens.flatMap((token) => token.children ?? []).filter((child) => child.type === 'link_open')) {
      const href = link.attrGet('href')
      const target = posix.join(folder, href)
      if (target.split('#')[0] === 'README.md') {
        link.attrSet('href', target.replace('README.md', '/'))
      } else if (href.startsWith('../') && !target.startsWith('docs/')) {
        link.attrSet('href', `${repository}/blob/main/${target}`)
      }
    }
  })
}

export default defineConfig({
  title: 'Flint',
  description: 'A Java runtime for AWS Lambda that carries its own trimmed JRE',
  lang: 'en',
  srcDir: docs,
  cleanUrls: true,
  sitemap: { hostname: site },
  head: [['link', { rel: 'icon', href: '/flint.svg', type: 'image/svg+xml' }]],
  // The Javadoc comes into the site after the pages; .ci/site looks at the links to it.
  ignoreDeadLinks: [/^\/api\//],
  markdown: {
    anchor: { slugify: (text) => slug(text) },
    config: linksToTheRepository,
  },
  transformPageData(page) {
    // Which are made of files with other names.
    if (['index.md', 'questions.md'].includes(page.filePath)) {
      page.frontmatter.editLink = false
    }
  },
  vite: { publicDir: join(import.meta.dirname, '../public') },
  themeConfig: {
    logo: '/flint.svg',
    search: { provider: 'local' },
    nav: [
      { text: 'Examples', link: `${repository}/tree/main/examples` },
      { text: 'API', link: '/api/index.html', target: '_self' },
      { text: 'Changes', link: `${repository}/blob/main/CHANGELOG.md` },
    ],
    sidebar: sidebar(),
    outline: { level: [2, 3], label: 'On this page' },
    socialLinks: [{ icon: 'github', link: repository }],
    editLink: { pattern: `${repository}/edit/main/docs/:path`, text: 'Edit this page' },
    footer: { message: 'Flint is licensed under the Apache License 2.0.' },
  },
})
