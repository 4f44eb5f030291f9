import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Router } from 'express'
import { errors } from '../../contract/errors.ts'
import { openApi } from '../../contract/openapi.ts'

const find = createRequire(import.meta.url)

/** /api/openapi.json, and /api/docs to read and try it: everything from this server, nothing from elsewhere. */
export function apiDocs(): Router {
  const router = Router()
  let description: string | null = null
  router.get('/api/openapi.json', (_request, response) => {
    // Few ask for it, and to write it takes longer than all else at the start.
    description ??= JSON.stringify(openApi(packageVersion()))
    response.set('Cache-Control', 'no-cache').type('application/json').send(description)
  })
  router.get('/api/docs', (_request, response) => void response.type('html').send(docsPage))
  router.get('/api/docs/errors', (_request, response) => void response.type('html').send(errorsPage()))
  router.get('/api/docs/start.js', (_request, response) => void response.type('js').send(start))
  const files = path.dirname(find.resolve('swagger-ui-dist/package.json'))
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'])
    router.get(`/api/docs/${file}`, (_request, response, next) => {
      const headers = { 'Cache-Control': 'public, max-age=86400' }
      response.sendFile(file, { root: files, headers }, error => (error ? next(error) : undefined))
    })
  return router
}

/** The version in package.json, from the sources and from the build alike. */
function packageVersion(): string {
  for (const up of ['../..', '../../..']) {
    try {
      const { name, version } = JSON.parse(
        readFileSync(new URL(`${up}/package.json`, import.meta.url), 'utf8'),
      ) as { name: string; version: string }
      if (name === 'interlock') return version
    } catch {
      // Looked for one level too low.
    }
  }
  return '0.0.0'
}

const head = (title: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>`

const docsPage = `${head('Interlock API')}
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  validatorUrl: null,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
})
`

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What the `type` of a problem points to. */
function errorsPage(): string {
  const rows = Object.entries(errors).map(
    ([code, { status, title, detail }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td><td>${escapeHtml(detail)}</td></tr>`,
  )
  return `${head('Interlock API: errors')}
<meta name="color-scheme" content="light dark">
<style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}td,th{text-align:left;padding:.3rem .8rem .3rem 0;vertical-align:top}tr:target{background:#fff3c4;color:#000}</style>
</head>
<body>
<h1>Errors</h1>
<p>Every error is a problem document (RFC 9457) with one of these codes.</p>
<table><thead><tr><th>code</th><th>status</th><th>title</th><th>what it says</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</body>
</html>
`
}
