import type { BriefSubject, brief as endpoint } from '../../../contract/briefs.ts'
import type { RequestOf, ResponseOf } from '../../../contract/endpoint.ts'
import { seenAt } from '../../../model/clocks-in-words.ts'
import type { Database } from '../../database/database.ts'
import { getCaseFile } from '../files/case-file.ts'
import { getDealFile } from '../files/deal-file.ts'
import { getDocket } from '../files/docket.ts'
import { statementOf } from '../files/read.ts'
import { listed } from '../listed.ts'
import { readDetails, readNames } from '../trace/details.ts'
import { trace } from '../trace/trace.ts'
import { type BriefDocument, newestRecord, numberSources, slugOf } from './document.ts'
import { writeHtml } from './html.ts'
import { writeMarkdown } from './markdown.ts'
import { ofCase, ofDeal, ofDocket, ofTrace } from './subjects.ts'

/** A document about a trace, a file or a view. Bears no time of its own: the same input gives the same bytes. */
export async function writeBrief(
  database: Database,
  input: RequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const draft = await draftOf(database, input.subject)
  const seen = seenAt(clocksOf(input.subject))
  const document: BriefDocument = {
    ...draft,
    facts: seen ? [{ name: 'As seen', value: seen.sentence }, ...draft.facts] : draft.facts,
    title: input.title ?? draft.title,
    question: input.question || draft.question || null,
    madeOn: input.madeOn ?? draft.madeOn,
  }
  const html = input.format === 'html'
  return {
    title: document.title,
    filename: `${slugOf(document.title)}.${html ? 'html' : 'md'}`,
    mediaType: html ? 'text/html' : 'text/markdown',
    text: html ? writeHtml(document) : writeMarkdown(document),
    sources: numberSources(document).size,
    datasetVersion: document.datasetVersion,
  }
}

const clocksOf = (subject: BriefSubject) =>
  subject.kind === 'trace' ? subject.trace : (subject.clocks ?? {})

async function draftOf(database: Database, subject: BriefSubject) {
  switch (subject.kind) {
    case 'trace':
      return ofTrace(
        await trace(database, subject.trace),
        subject.trace,
        await readNames(database, [...subject.trace.from, ...subject.trace.to]),
      )
    case 'case':
      return ofCase(await getCaseFile(database, { id: subject.id, ...subject.clocks }))
    case 'deal':
      return ofDeal(await getDealFile(database, { id: subject.id, ...subject.clocks }))
    case 'docket':
      return ofDocket(await getDocket(database, { id: subject.id, ...subject.clocks }))
    case 'view':
      return ofView(database, subject)
  }
}

const mostInTitle = 3

async function ofView(database: Database, subject: Extract<BriefSubject, { kind: 'view' }>) {
  const { subgraph, book, version } = await readDetails(
    database,
    subject.relationshipIds,
    subject.clocks ?? {},
  )
  const wanted = new Set(subject.entityIds)
  const nameOf = await readNames(database, subject.entityIds)
  const names = [...wanted].map(nameOf).sort()
  const picture = {
    ...subgraph,
    entities: subgraph.entities.filter(({ id }) => wanted.size === 0 || wanted.has(id)),
  }
  const items = [...subgraph.relationships]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(relationship => ({
      label: null,
      statement: statementOf(book, relationship.sentence, relationship.claimIds),
    }))
  const short =
    names.length > mostInTitle + 1
      ? [...names.slice(0, mostInTitle), `${names.length - mostInTitle} more`]
      : names
  const about = listed(short) || 'nothing'
  const shown = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
  return {
    title: about.replace(/^./, letter => letter.toUpperCase()),
    question: `What is recorded of ${about}?`,
    facts: [
      {
        name: 'Shown',
        value: `${shown(wanted.size, 'entity', 'entities')}, ${shown(items.length, 'relationship', 'relationships')}`,
      },
      ...(names.length > 0 ? [{ name: 'Entities', value: names.join(', ') }] : []),
    ],
    sections:
      items.length > 0 ? [{ heading: 'In sentences', blocks: [{ kind: 'list' as const, items }] }] : [],
    picture,
    ...book.evidence,
    datasetVersion: version,
    madeOn: newestRecord(book.evidence.claims),
  }
}
