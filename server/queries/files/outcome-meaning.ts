import { listed } from '../listed.ts'
import type { Kind } from './outcome-kind.ts'

/** What is known of the proceeding whose outcome is explained. */
export interface About {
  /** Names of those who opened it. */
  authorities: readonly string[]
  subtype: string | null
  /** The legal basis, as recorded. */
  law: string | null
  /** The outcome, as worded. */
  wording: string
}

export interface Meaning {
  means: string
  doesNotMean: string
}

/**
 * What an outcome says, and what it does not say though people may read it so: who decided, under which law, about
 * what, as far as the record tells.
 */
export function meaningOf(kind: Kind, about: About | null): Meaning {
  if (kind === 'none' || !about)
    return {
      means: 'No source at hand says how it ended. It may still run.',
      doesNotMean: 'It does not mean that it was approved, dropped, or that it goes on.',
    }
  return explain[kind](about)
}

const explain: Record<Exclude<Kind, 'none'>, (about: About) => Meaning> = {
  no_jurisdiction: about => ({
    means: `${who(about)} found that it has no power${under(about)} over ${what(about)}${reason(about)}, so it closed the case without looking at ${effects(about)}.`,
    doesNotMean: `It is not a clearance on the merits and no approval: whether ${what(about)} does harm was not decided.`,
  }),
  not_subject: about =>
    isCourt(about)
      ? {
          means: `The court ruled on which cases the rules reach${under(about)}: as worded here, they do not reach this one.`,
          doesNotMean: 'It is not a ruling on whether the deal does harm, and no approval of it.',
        }
      : {
          means: `${who(about)} concluded that its rules${under(about)} do not apply to ${what(about)} as it stood${reason(about)}.`,
          doesNotMean: `It is not an approval: ${effects(about)} was not examined. Other rules may apply, and the question can be taken up again if facts change.`,
        },
  conditions: about => ({
    means: `${who(about)} lets ${what(about)} go ahead${under(about)} as long as ${/commitment/i.test(about.wording) ? 'the commitments that were given' : 'the conditions that it set'} are kept${duration(about.wording)}.`,
    doesNotMean:
      'It is not an unconditional approval: without the conditions it was not cleared, and breaking one can bring it back.',
  }),
  settlement: about => ({
    means: `${who(about)} and the parties agreed on terms instead of a judgment${under(about)}${/court review pending|subject to .*court/i.test(about.wording) ? '; a court has still to review them' : ''}.`,
    doesNotMean: 'It is not a ruling that the law was broken, and none that it was kept.',
  }),
  cleared: about =>
    about.subtype === 'foreign_investment_review'
      ? {
          means: `${who(about)} reviewed the investment for what it means to national security, and lets it go ahead.`,
          doesNotMean: 'It says nothing about competition, and nothing about later investments.',
        }
      : {
          means: `${who(about)} looked at ${what(about)}${under(about)}${phase(about.wording)} and lets it go ahead without conditions.`,
          doesNotMean: `It says nothing about later deals of the same parties, and nothing beyond ${about.law ? 'that law' : 'the law that was applied'}.`,
        },
  abandoned: about => ({
    means: `The parties gave up the deal before the case of ${name(about)}${under(about)} was decided.`,
    doesNotMean:
      'It is not a ruling: nobody decided whether the deal would have broken the law, and it was not prohibited.',
  }),
  withdrawn: about => ({
    means: `${who(about)} took no decision${under(about)}${/requests? withdrawn/i.test(about.wording) ? ': the requests on which its review rested were withdrawn' : ''}.`,
    doesNotMean: `It is neither an approval nor a prohibition: ${effects(about)} was not decided.`,
  }),
  report: about =>
    /adverse effects/i.test(about.wording)
      ? {
          means: `${who(about)} found${under(about)} that competition in the market works badly${/recommend/i.test(about.wording) ? ', and recommended what should be done next' : ''}.`,
          doesNotMean:
            'It is not a finding that a company broke the law. What is recommended binds nobody until it is decided on.',
        }
      : {
          means: `${who(about)} published what it learned${under(about)}. A report describes; it decides nothing about a single deal.`,
          doesNotMean:
            'It is not a ruling: no company was found to have broken the law, and none was cleared of it.',
        },
  liability: about => ({
    means: `${isCourt(about) ? `A court found, in the case of ${name(about)}${under(about)},` : `${who(about)} found${under(about)}`} that the law was broken.`,
    doesNotMean:
      'It is not the last word: an appeal can change it, and what has to be done about it is decided apart.',
  }),
  in_force: about =>
    about.subtype === 'export_licence'
      ? {
          means: `${who(about)} restricts what may be exported${under(about)}, as worded here.`,
          doesNotMean:
            'It is not a finding that a company broke the law, and licences can be given or taken back.',
        }
      : {
          means: `The rule of ${name(about)}${under(about)} applies${/amended/i.test(about.wording) ? ', as amended since' : ''}.`,
          doesNotMean: 'It is not a finding that a company broke the law.',
        },
  other: () => ({
    means: 'It ended as worded here.',
    doesNotMean: 'Nothing beyond the wording is recorded; read the sources before drawing more from it.',
  }),
}

const isCourt = ({ subtype }: About) => subtype === 'court_case'

const withArticle = (text: string) => (/^the /i.test(text) ? text : `the ${text}`)

/** "the UK Competition and Markets Authority"; without a recorded one, "the authority". */
const name = ({ authorities }: About) => listed(authorities.map(withArticle)) || 'the authority'

const who = (about: About) => name(about).replace(/^the/, 'The')

const isLaw = /\b(act|regulations?|laws?|control|article \d+|section \d+)\b/i

/** " under the Enterprise Act 2002", where the legal basis names a law; without what is in brackets or follows it. */
function under({ law }: About): string {
  if (!law || !isLaw.test(law)) return ''
  const [plain = ''] = law.replaceAll(/\s+\([^)]*\)/g, '').split(/;| after /)
  const part = /^((?:article|section) \S+) (?:of the )?(.+)$/i.exec(plain.trim())
  return part ? ` under ${part[1]} of the ${part[2]}` : ` under ${withArticle(plain.trim())}`
}

const deals = new Set(['merger_review', 'foreign_investment_review'])
const what = ({ subtype }: About) => (deals.has(subtype ?? '') ? 'the deal' : 'the matter')

const effects = ({ subtype }: About) =>
  subtype === 'merger_review' ? 'its effect on competition' : 'the merits'

/** Why, where the wording itself says so. */
function reason({ wording }: About): string {
  if (/no lasting acquisition|not acquired on a lasting/i.test(wording))
    return ', because no lasting control was acquired'
  if (/want of substantial activity/i.test(wording))
    return ', for want of substantial activity in the country'
  const [influence, turnover] = [/: no material influence/i.test(wording), /turnover/i.test(wording)]
  if (influence && turnover) return ', for want of material influence and of turnover'
  return influence ? ', for want of material influence' : turnover ? ', for want of turnover' : ''
}

const phase = (wording: string) =>
  /phase 1/i.test(wording) ? ', in its first phase,' : /phase 2|in-depth/i.test(wording) ? ', in depth,' : ''

/** " for ten years" where the wording says how long. */
function duration(wording: string): string {
  const [, years] = /(?:for )?(\w+)[- ]years?\b/i.exec(wording) ?? []
  return years ? ` for ${years.toLowerCase()} years` : ''
}
