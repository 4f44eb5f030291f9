import type { RequestOf, ResponseOf } from '../../../contract/endpoint.ts'
import type { CaseFile, DealFile, docket, RelatedProceeding } from '../../../contract/files.ts'
import type { Statement, TraceAnswer, trace } from '../../../contract/trace.ts'
import { asSentence } from '../../../model/as-sentence.ts'
import { formatDate } from '../../../model/dates.ts'
import { datePhrase } from '../../../model/sentence.ts'
import { listed } from '../listed.ts'
import { type Block, type BriefDocument, newestRecord, type Section } from './document.ts'

type Draft = Omit<BriefDocument, 'question' | 'madeOn'> & { madeOn: string | null; question?: string | null }

const list = (items: { label: string | null; statement: Statement }[]): Block => ({ kind: 'list', items })
const labelled = (label: string | null, statement: Statement) => ({ label, statement })
const section = (heading: string, ...blocks: Block[]): Section[] => {
  const full = blocks.filter(block => block.kind !== 'list' || block.items.length > 0)
  return full.length > 0 ? [{ heading, blocks: full }] : []
}
const bare = (text: string): Statement => ({ text, claimIds: [], sourceIds: [] })

/** The outcome of a proceeding as a sentence that follows the one about its opening. */
const followOn = (text: string): string =>
  /^Ended /.test(text)
    ? text
        .replace(/^Ended (?=\d{1,2} )/, 'It ended on ')
        .replace(/^Ended (?=[A-Z\d])/, 'It ended in ')
        .replace(/^Ended:/, 'It ended:')
    : text

/** A trace; `nameOf` knows its ends even where no path reaches them. */
export function ofTrace(
  answer: TraceAnswer,
  asked: RequestOf<typeof trace>,
  nameOfEnd: (id: string) => string,
): Draft {
  const names = new Map(answer.subgraph.entities.map(entity => [entity.id, entity.name]))
  const nameOf = (id: string) =>
    id.startsWith('any:') ? `any ${id.slice(4)}` : (names.get(id) ?? nameOfEnd(id))
  const [from, to] = [listed(asked.from.map(nameOf)), listed(asked.to.map(nameOf))]
  return {
    title: `How ${from} is connected with ${to}`,
    question: `How is ${from} connected with ${to}?`,
    facts: [
      { name: 'Searched', value: answer.limits.searched },
      { name: 'Not searched', value: answer.limits.notSearched },
      ...(answer.limits.cut ? [{ name: 'Incomplete', value: answer.limits.cut.text }] : []),
      ...(answer.limits.more ? [{ name: 'More', value: 'More paths exist within these limits.' }] : []),
    ],
    sections: answer.nothing
      ? section('No path', { kind: 'paragraph', statements: [bare(answer.nothing.text)] })
      : answer.paths.flatMap((path, i) => {
          const [only, ...others] = path.outcomes
          const alone = only && others.length === 0
          return section(
            `Path ${i + 1}: ${nameOf(path.entityIds[0] as string)} – ${nameOf(path.entityIds.at(-1) as string)}`,
            { kind: 'chain', names: path.entityIds.map(nameOf) },
            {
              kind: 'paragraph',
              statements: [...path.sentences, ...(alone ? [{ ...only, text: followOn(only.text) }] : [])],
            },
            list([
              ...(alone ? [] : path.outcomes.map(outcome => labelled(outcome.name, outcome))),
              ...path.notes.map(note => labelled('Note', bare(note.text))),
            ]),
          )
        }),
    picture: answer.subgraph,
    ...answer.evidence,
    datasetVersion: answer.datasetVersion,
    madeOn: newestRecord(answer.evidence.claims),
  }
}

export function ofCase(file: CaseFile): Draft {
  const { outcome } = file
  return {
    title: file.proceeding.name,
    question: `What was “${file.proceeding.name}” about, and how did it end?`,
    facts: [
      {
        name: 'Authority',
        value: listed([...new Set(file.authorities.map(one => one.entity.name))]) || 'not stated',
      },
      { name: 'Status', value: file.status?.text ?? 'not stated' },
      { name: 'Legal basis', value: file.legalBasis[0]?.text ?? 'not stated' },
      { name: 'Case reference', value: file.references[0]?.text ?? 'not stated' },
    ],
    sections: [
      ...section('In short', { kind: 'paragraph', statements: inShort(file) }),
      ...section(
        'Outcome',
        { kind: 'paragraph', statements: [outcome.statement ?? bare(outcome.headline)] },
        list([
          labelled('What that means', bare(outcome.means)),
          labelled('What it does not mean', bare(outcome.doesNotMean)),
          ...outcome.others.map(other =>
            labelled('Worded elsewhere as', { ...other, text: `“${other.text}”` }),
          ),
        ]),
      ),
      ...section(
        'Steps',
        list(file.steps.map(step => labelled(`${formatDate(step.on)}, ${step.title}`, step))),
      ),
      ...section('Concerns', list([...file.concerns, ...file.parties].map(one => labelled(null, one)))),
      ...section('Also recorded', list(file.remarks.map(remark => labelled(null, remark)))),
      ...section('Sources differ', list(file.conflicts.flatMap(conflictItems))),
    ],
    picture: file.subgraph,
    ...file.evidence,
    datasetVersion: file.datasetVersion,
    madeOn: newestRecord(file.evidence.claims),
  }
}

/** Who opened it when, what it concerns, and how it ended, as one paragraph. */
function inShort({ authorities, concerns, outcome, steps }: CaseFile): Statement[] {
  const [opened] = authorities
  const { statement } = outcome
  const ended = steps.find(
    step => step.claimIds.length > 0 && /decision$|final|judgment/.test(step.aspect ?? ''),
  )
  return [
    ...(opened ? [opened] : []),
    ...(concerns.length > 0
      ? [
          {
            text: `It concerns ${listed(concerns.map(one => `“${one.entity.name}”`))}.`,
            claimIds: concerns.flatMap(one => one.claimIds),
            sourceIds: [...new Set(concerns.flatMap(one => one.sourceIds))],
          },
        ]
      : []),
    statement
      ? {
          ...statement,
          text: `It ended${ended?.on ? ` ${datePhrase(ended.on)}` : ''}: ${asSentence(statement.text)}`,
        }
      : bare('No outcome is recorded.'),
  ]
}

/** When a proceeding was opened and how it ended; where no opening is stated, its first known step, called that. */
function beginningAndEnd(
  row: Pick<RelatedProceeding, 'openedOn' | 'endedOn' | 'outcome' | 'steps' | 'claimIds' | 'sourceIds'>,
): Statement {
  const [step] = row.steps
  const begun = row.openedOn
    ? `opened ${formatDate(row.openedOn)}; `
    : step
      ? `opening not stated, first known step ${formatDate(step.on)}; `
      : ''
  const ended = row.endedOn ? `, ${formatDate(row.endedOn)}` : ''
  return {
    text: asSentence(`${begun}${row.outcome ?? 'no outcome is recorded'}${ended}`),
    claimIds: row.claimIds,
    sourceIds: row.sourceIds,
  }
}

const conflictItems = (conflict: CaseFile['conflicts'][number]) =>
  conflict.sides.map(side =>
    labelled(conflict.question, {
      text: `${side.value}${side.shown ? ' (the value shown)' : ''}.`,
      claimIds: side.claimIds,
      sourceIds: side.sourceIds,
    }),
  )

export function ofDeal(file: DealFile): Draft {
  return {
    title: file.deal.name,
    question: `What was agreed in “${file.deal.name}”, between whom, for how much, and who looked at it?`,
    facts: [{ name: 'Dates', value: file.deal.subtitle ?? 'no date stated' }],
    sections: [
      ...section('Parties', list([...file.parties, ...file.covers].map(one => labelled(null, one)))),
      ...file.money.flatMap(({ title, entries }) =>
        section(`Money: ${title}`, list(entries.map(entry => labelled(null, entry)))),
      ),
      ...section(
        'Dates',
        list(file.dates.map(date => labelled(`${date.title}, ${formatDate(date.on)}`, date))),
      ),
      ...section('Terms', list(file.terms.map(term => labelled(null, term)))),
      ...section(
        'Proceedings',
        list(file.proceedings.map(one => labelled(one.proceeding.name, beginningAndEnd(one)))),
      ),
      ...section('Sources differ', list(file.conflicts.flatMap(conflictItems))),
    ],
    picture: file.subgraph,
    ...file.evidence,
    datasetVersion: file.datasetVersion,
    madeOn: newestRecord(file.evidence.claims),
  }
}

export function ofDocket(answer: ResponseOf<typeof docket>): Draft {
  return {
    title: `Docket of ${answer.authority.name}`,
    question: `What has ${answer.authority.name} looked at, and how did it end?`,
    facts: [{ name: 'Matters', value: String(answer.rows.length) }],
    sections: section(
      'Matters, newest first',
      list(answer.rows.map(row => labelled(row.proceeding.name, beginningAndEnd(row)))),
    ),
    picture: null,
    ...answer.evidence,
    datasetVersion: answer.datasetVersion,
    madeOn: newestRecord(answer.evidence.claims),
  }
}
