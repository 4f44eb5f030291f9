import type { Outcome } from '../../../contract/files.ts'

type Kind = Outcome['kind']

interface Meaning {
  /** How sources word it. Tried in order. */
  words: RegExp
  means: string
  doesNotMean: string
}

/** Kinds of outcome with what each says and does not say. "No jurisdiction" is not "approved". */
const meanings: Record<Exclude<Kind, 'other' | 'none'>, Meaning> = {
  no_jurisdiction: {
    words: /no jurisdiction|does not qualify|not a relevant merger situation|lacks? jurisdiction/i,
    means: 'The authority found that the matter is outside its powers, so it went no further.',
    doesNotMean:
      'It is not a clearance on the merits, and not a finding that the deal does no harm. The merits were not assessed.',
  },
  not_subject: {
    words: /not subject to|no merger review|may not accept|ruled out|no lasting acquisition of control/i,
    means: 'The rules on mergers were held not to apply as matters stood.',
    doesNotMean:
      'It is not an approval. Other rules may still apply, and the question can be taken up again if facts change.',
  },
  conditions: {
    words: /conditional|with .*commitments|commitments|with conditions/i,
    means: 'It may go ahead, as long as the conditions are kept.',
    doesNotMean: 'It is not an unconditional approval: breaking a condition can bring it back.',
  },
  settlement: {
    words: /settle/i,
    means: 'The parties agreed on terms instead of a ruling.',
    doesNotMean: 'It is not a ruling that a law was or was not broken.',
  },
  cleared: {
    words: /clear(ed|ance)|approved|no realistic prospect/i,
    means: 'The authority looked at the matter within its powers and lets it go ahead.',
    doesNotMean: 'It says nothing about later deals, and nothing beyond the law it applied.',
  },
  abandoned: {
    words: /abandon/i,
    means: 'The parties gave up the deal before a final ruling.',
    doesNotMean: 'It is not a ruling: no court or authority decided the matter in the end.',
  },
  withdrawn: {
    words: /withdrawn|no decision/i,
    means: 'It ended without a decision.',
    doesNotMean: 'It is neither an approval nor a prohibition. The merits were not decided.',
  },
  report: {
    words: /report|adverse effects|recommend|study/i,
    means: 'It ended with findings or recommendations.',
    doesNotMean: 'It is not a ruling against a company, and binds nobody by itself.',
  },
  liability: {
    words: /liab|infring|unlawful|violat|fine/i,
    means: 'A court or authority found that the law was broken.',
    doesNotMean: 'It may still be open to appeal; remedies can follow separately.',
  },
  in_force: {
    words: /in force|blocked|revoked|restrict/i,
    means: 'A rule or restriction applies.',
    doesNotMean: 'It is not a finding that a company broke the law.',
  },
}

/** The order in which wordings are tried: "cleared with commitments" is conditions, "no infringement" a report. */
const order: (keyof typeof meanings)[] = [
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
  return order.find(kind => meanings[kind].words.test(plain)) ?? 'other'
}

/** What an outcome says, and what it does not say though people may read it so. */
export function meaningOf(kind: Kind): { means: string; doesNotMean: string } {
  if (kind === 'none')
    return {
      means: 'No source at hand says how it ended. It may still run.',
      doesNotMean: 'It does not mean that it was approved, dropped, or that it goes on.',
    }
  if (kind === 'other')
    return {
      means: 'It ended as worded here.',
      doesNotMean: 'Nothing beyond the wording is recorded; read the sources before drawing more from it.',
    }
  const { means, doesNotMean } = meanings[kind]
  return { means, doesNotMean }
}
