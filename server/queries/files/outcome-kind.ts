import type { Outcome } from '../../../contract/files.ts'

export type Kind = Outcome['kind']

/** How sources word each kind of outcome. "No jurisdiction" is not "approved". */
const words: Record<Exclude<Kind, 'other' | 'none'>, RegExp> = {
  no_jurisdiction: /no jurisdiction|does not qualify|not a relevant merger situation|lacks? jurisdiction/i,
  not_subject: /not subject to|no merger review|may not accept|ruled out|no lasting acquisition of control/i,
  conditions: /conditional|with .*commitments|commitments|with conditions/i,
  settlement: /settle/i,
  cleared: /clear(ed|ance)|approved|no realistic prospect/i,
  abandoned: /abandon/i,
  withdrawn: /withdrawn|no decision/i,
  report: /report|adverse effects|recommend|study/i,
  liability: /liab|infring|unlawful|violat|fine/i,
  in_force: /in force|blocked|revoked|restrict/i,
}

/** The order in which wordings are tried: "cleared with commitments" is conditions, "no infringement" a report. */
const order: (keyof typeof words)[] = [
  'no_jurisdiction',
  'not_subject',
  'abandoned',
  'withdrawn',
  'settlement',
  'conditions',
  'cleared',
  'report',
  'liability',
  'in_force',
]

/** What kind of outcome this wording is; `other` where no known wording fits. An unconditional clearance is one. */
export function kindOfOutcome(text: string | null): Kind {
  if (text === null) return 'none'
  const plain = text
    .replaceAll(/unconditional(ly)?/gi, 'cleared')
    .replaceAll(/no finding of infringement/gi, 'report')
  return order.find(kind => words[kind].test(plain)) ?? 'other'
}
