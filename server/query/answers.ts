import type { Response } from 'express'
import type { Problem } from '../../contract/errors.ts'
import type { QuerySummary } from '../../contract/query.ts'
import type { PlanStep } from '../../contract/query-plan.ts'
import type { Sink } from './console.ts'

/**
 * A sink that writes an HTTP response. The texts of rows arrive encoded and are passed on as they are. `fail` is
 * for an error after the first byte.
 */
export type Answer = Sink & { end(summary: QuerySummary): void; fail(problem: Problem): void }

/** One JSON document, sent when all of it is there: an error can still have a status of its own. */
export function jsonAnswer(response: Response): Answer {
  const parts = { rows: [], entities: [], relationships: [], nodes: [], links: [] } as Record<
    string,
    string[]
  >
  let columns: string[] = []
  let plan: PlanStep | null = null
  return {
    header(names) {
      columns = names
    },
    plan(found) {
      plan = found
    },
    batch(batch) {
      if ('texts' in batch)
        for (const [name, text] of Object.entries(batch.texts)) if (text !== '') parts[name]?.push(text)
      return undefined
    },
    end(summary) {
      const { rows, entities, relationships, nodes, links } = parts
      response.setHeader('Cache-Control', 'no-store')
      response
        .type('application/json')
        .send(
          `{"columns":${JSON.stringify(columns)},"rows":[${rows}],` +
            `"subgraph":{"entities":[${entities}],"relationships":[${relationships}]},` +
            `"nodes":[${nodes}],"links":[${links}],` +
            `"plan":${JSON.stringify(plan)},"summary":${JSON.stringify(summary)}}`,
        )
    },
    fail: () => void response.destroy(),
  }
}

/**
 * Lines of JSON as they come. The header leaves together with what comes first: one packet, and until then an error has
 * a status of its own. After that an error is a last line.
 */
export function streamedAnswer(response: Response): Answer {
  let held = ''
  const write = (line: string) => send(`${line}\n`)
  function send(line: string | Uint8Array): Promise<void> | undefined {
    if (!response.headersSent) {
      response.setHeader('Cache-Control', 'no-store, no-transform')
      response.setHeader('X-Accel-Buffering', 'no')
      response.status(200).type('application/x-ndjson')
    }
    if (held !== '') {
      response.cork()
      response.write(held)
      held = ''
      process.nextTick(() => response.uncork())
    }
    if (response.write(line)) return undefined
    return roomIn(response)
  }
  return {
    header(columns) {
      held = `${JSON.stringify({ kind: 'header', columns })}\n`
    },
    plan: plan => void write(JSON.stringify({ kind: 'plan', plan })),
    batch: batch => ('line' in batch ? send(batch.line) : undefined),
    end(summary) {
      void write(JSON.stringify({ kind: 'summary', summary }))
      response.end()
    },
    fail(problem) {
      void write(JSON.stringify({ kind: 'error', problem }))
      response.end()
    },
  }
}

/** Resolves when the client has read enough, or has left. */
function roomIn(response: Response): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      resolve()
    }
    response.on('drain', go)
    response.on('close', go)
  })
}
