import type { Dataset } from '../../model/record.ts'
import { claim, dollars, entity, preferred, source } from './build.ts'

/**
 * The harbour: one small invented graph that every kind of test uses. Meridian, a cloud company, puts money into
 * Larkspur, a laboratory, in two steps; so does its rival Halcyon; the Albion Markets Authority looks at both.
 *
 * What is in it on purpose:
 * - the long way from the authority to the chip, well sourced: AMA → inquiry → deal ← Larkspur → Vela 2;
 *   and a decoy, short and unsupported: AMA RESTRICTS Vela 2, a rumour in an undated note
 * - a tie: Meridian and Halcyon both lead from Larkspur to Tessera in the same number of hops
 * - a cycle: Bramble holds Corvid holds Dapple holds Bramble; a money loop: Tessera invests in Larkspur, its customer
 * - a contested amount and date: the first deal; a rumour later confirmed: the second deal
 * - an ended relationship: Ives Okafor on Larkspur's board; a retracted claim: Halcyon acquires Larkspur
 * - copies of one agency report; an undated source; a single supplier: Ostra Foundry; an entity with nothing: Loom
 * - two proceedings: one closed without jurisdiction, one still running
 */
export const world: Dataset = {
  version: 'world-1',
  entities: [
    entity('company:meridian', 'Meridian', { aliases: ['Meridian Group'], country: 'US' }),
    entity('company:larkspur', 'Larkspur', { aliases: ['Larkspur Labs'], country: 'GB' }),
    entity('company:halcyon', 'Halcyon', { country: 'US' }),
    entity('company:tessera', 'Tessera', { description: 'Designs chips.', country: 'US' }),
    entity('company:ostra', 'Ostra Foundry', { country: 'TW' }),
    entity('company:bramble', 'Bramble'),
    entity('company:corvid', 'Corvid'),
    entity('company:dapple', 'Dapple'),
    entity('company:pennant', 'Pennant', { description: 'Buys from nearly everyone.' }),
    entity('company:loom', 'Loom', { description: 'Nothing is known of it.' }),
    entity('cloud:meridian-cloud', 'Meridian Cloud', { partOf: 'company:meridian' }),
    entity('cloud:halcyon-cloud', 'Halcyon Cloud', { partOf: 'company:halcyon' }),
    entity('chip:vela-1', 'Vela 1', { aliases: ['Véla'] }),
    entity('chip:vela-2', 'Vela 2', { partOf: 'chip:vela-1' }),
    entity('chip:isar', 'Isar'),
    entity('model:lark-3', 'Lark 3'),
    entity('software:quill', 'Quill'),
    entity('person:ada-brandt', 'Ada Brandt'),
    entity('person:ives-okafor', 'Ives Okafor'),
    entity('regulator:ama', 'Albion Markets Authority', { aliases: ['AMA'], country: 'GB' }),
    entity('regulator:ftb', 'Federal Trade Bureau', { aliases: ['FTB'], country: 'US' }),
    entity('deal:meridian-larkspur-2023', 'Meridian / Larkspur 2023', { subtype: 'strategic_investment' }),
    entity('deal:meridian-larkspur-2024', 'Meridian / Larkspur 2024', { subtype: 'strategic_investment' }),
    entity('deal:halcyon-larkspur', 'Halcyon / Larkspur', { subtype: 'investment' }),
    entity('proceeding:ama-meridian-larkspur', 'Meridian / Larkspur inquiry', { subtype: 'merger_review' }),
    entity('proceeding:ftb-study', 'Partnership study', { subtype: 'study' }),
  ],
  sources: [
    source('courier-2023-09-25', '2023-09-25'),
    source('meridian-2023-09-25', '2023-09-25', { kind: 'company', publisher: 'Meridian' }),
    source('gazette-2023-10', '2023-10', { publisher: 'The Gazette', kind: 'analysis' }),
    source('courier-2024-03-28', '2024-03-28'),
    source('relay-2024-11-08', '2024-11-08', { publisher: 'Relay Agency', origin: 'relay-talks' }),
    source('echo-2024-11-08', '2024-11-08', {
      publisher: 'The Echo',
      origin: 'relay-talks',
      originBasis: 'copy',
    }),
    source('mirror-2024-11-09', '2024-11-09', {
      publisher: 'The Mirror',
      origin: 'relay-talks',
      originBasis: 'quotes',
    }),
    source('meridian-2024-11-22', '2024-11-22', { kind: 'company', publisher: 'Meridian' }),
    source('ama-2024-08-08', '2024-08-08', { kind: 'official', publisher: 'Albion Markets Authority' }),
    source('ama-2024-09-27', '2024-09-27', { kind: 'decision', publisher: 'Albion Markets Authority' }),
    source('ftb-2024-01-25', '2024-01-25', { kind: 'official', publisher: 'Federal Trade Bureau' }),
    source('registry-2024-02', '2024-02', { kind: 'filing', publisher: 'Companies Registry' }),
    source('courier-2024-07-10', '2024-07-10'),
    source('ledger-2025', '2025', { publisher: 'The Ledger', kind: 'analysis' }),
    source('note', null, {
      title: 'A note without a date',
      publisher: null,
      kind: 'analysis',
      originBasis: 'unknown',
    }),
    source('handbook', '2024-05', { publisher: 'Harbour Handbook', kind: 'analysis' }),
  ],
  claims: [
    // The first deal: how much, and when?
    claim(
      'company:meridian',
      'INVESTED_IN',
      'company:larkspur',
      ['meridian-2023-09-25', 'courier-2023-09-25'],
      {
        about: 'deal:meridian-larkspur-2023',
        ...dollars(4e9, 'cap', 'up_to'),
        status: 'announced',
        eventOn: '2023-09-25',
        ...preferred,
      },
    ),
    claim('company:meridian', 'INVESTED_IN', 'company:larkspur', ['gazette-2023-10'], {
      about: 'deal:meridian-larkspur-2023',
      ...dollars(3e9),
      status: 'announced',
      eventOn: '2023-10',
    }),
    claim('company:meridian', 'INVESTED_IN', 'company:larkspur', ['courier-2024-03-28'], {
      about: 'deal:meridian-larkspur-2023',
      ...dollars(1.25e9, 'paid'),
      status: 'completed',
      eventOn: '2023-09',
    }),
    claim('company:meridian', 'INVESTED_IN', 'company:larkspur', ['courier-2024-03-28'], {
      about: 'deal:meridian-larkspur-2023',
      ...dollars(2.75e9, 'paid'),
      status: 'completed',
      eventOn: '2024-03-27',
    }),
    // The second deal: talks first, then an announcement.
    claim(
      'company:meridian',
      'INVESTED_IN',
      'company:larkspur',
      ['relay-2024-11-08', 'echo-2024-11-08', { source: 'source:mirror-2024-11-09', stance: 'reports' }],
      { about: 'deal:meridian-larkspur-2024', status: 'rumoured', eventOn: '2024-11-07' },
    ),
    claim('company:meridian', 'INVESTED_IN', 'company:larkspur', ['meridian-2024-11-22'], {
      about: 'deal:meridian-larkspur-2024',
      ...dollars(4e9),
      status: 'announced',
      eventOn: '2024-11-22',
    }),
    claim('company:meridian', 'INVESTED_IN', 'company:larkspur', ['meridian-2024-11-22'], {
      ...dollars(8e9, 'cumulative'),
      status: 'announced',
      eventOn: '2024-11-22',
    }),
    claim('company:meridian', 'INVESTED_IN', 'company:larkspur', ['ledger-2025'], {
      ...dollars(4e9, 'cumulative'),
      status: 'completed',
      eventOn: '2025',
    }),
    claim('company:meridian', 'PARTY_TO', 'deal:meridian-larkspur-2023', ['meridian-2023-09-25'], {
      role: 'investor',
      eventOn: '2023-09-25',
    }),
    claim('company:larkspur', 'PARTY_TO', 'deal:meridian-larkspur-2023', ['meridian-2023-09-25'], {
      role: 'recipient',
      eventOn: '2023-09-25',
    }),
    claim('company:meridian', 'PARTY_TO', 'deal:meridian-larkspur-2024', ['meridian-2024-11-22'], {
      role: 'investor',
      eventOn: '2024-11-22',
    }),
    claim('company:larkspur', 'PARTY_TO', 'deal:meridian-larkspur-2024', ['meridian-2024-11-22'], {
      role: 'recipient',
      eventOn: '2024-11-22',
    }),
    claim('deal:meridian-larkspur-2024', 'COVERS', 'chip:vela-2', ['meridian-2024-11-22'], {
      eventOn: '2024-11-22',
    }),
    // The rival.
    claim('company:halcyon', 'INVESTED_IN', 'company:larkspur', ['registry-2024-02'], {
      about: 'deal:halcyon-larkspur',
      ...dollars(2e9),
      status: 'completed',
      eventOn: '2024-02',
    }),
    claim('company:halcyon', 'PARTY_TO', 'deal:halcyon-larkspur', ['registry-2024-02'], {
      role: 'investor',
      eventOn: '2024-02',
    }),
    claim('company:larkspur', 'PARTY_TO', 'deal:halcyon-larkspur', ['registry-2024-02'], {
      role: 'recipient',
      eventOn: '2024-02',
    }),
    claim('company:halcyon', 'ACQUIRED', 'company:larkspur', ['courier-2024-07-10'], {
      status: 'announced',
      eventOn: '2024-07-09',
      retractedOn: '2024-07-15',
      retractedWhy: 'The paper withdrew the report.',
    }),
    // Clouds, models and chips.
    claim('company:meridian', 'OPERATES', 'cloud:meridian-cloud', ['handbook'], {
      validFrom: '2006',
      validEnd: 'running',
    }),
    claim('company:halcyon', 'OPERATES', 'cloud:halcyon-cloud', ['handbook'], {
      validFrom: '2008',
      validEnd: 'running',
    }),
    claim('company:larkspur', 'CUSTOMER_OF', 'cloud:meridian-cloud', ['meridian-2023-09-25'], {
      role: 'primary cloud customer',
      validFrom: '2023-09-25',
      validEnd: 'running',
    }),
    claim('company:larkspur', 'CUSTOMER_OF', 'cloud:halcyon-cloud', ['registry-2024-02'], {
      validFrom: '2024-02',
      validEnd: 'running',
    }),
    claim('company:larkspur', 'DEVELOPS', 'model:lark-3', ['handbook'], {
      validFrom: '2024-03',
      validEnd: 'running',
    }),
    claim('model:lark-3', 'TRAINED_ON', 'chip:vela-2', ['handbook'], { validFrom: '2024' }),
    claim('company:larkspur', 'USES', 'chip:vela-2', ['meridian-2024-11-22'], {
      validFrom: '2024-11-22',
      validEnd: 'running',
      about: 'deal:meridian-larkspur-2024',
    }),
    claim('company:larkspur', 'USES', 'chip:isar', ['note'], {}),
    claim('cloud:meridian-cloud', 'OFFERS', 'model:lark-3', ['handbook'], {
      validFrom: '2024-03',
      validEnd: 'running',
    }),
    claim('software:quill', 'SUPPORTS', 'chip:vela-2', ['handbook'], { validEnd: 'running' }),
    claim('company:tessera', 'DESIGNS', 'chip:vela-1', ['handbook'], { validFrom: '2020', validEnd: 'none' }),
    claim('company:tessera', 'DESIGNS', 'chip:vela-2', ['handbook'], { validFrom: '2023', validEnd: 'none' }),
    claim('company:ostra', 'FABRICATES', 'chip:vela-1', ['handbook'], {
      validFrom: '2020',
      validEnd: 'running',
    }),
    claim('company:ostra', 'FABRICATES', 'chip:vela-2', ['handbook'], {
      validFrom: '2023',
      validEnd: 'running',
    }),
    claim('company:tessera', 'SUPPLIES', 'company:meridian', ['courier-2024-03-28'], {
      validFrom: '2022',
      validEnd: 'running',
    }),
    claim('company:tessera', 'SUPPLIES', 'company:halcyon', ['courier-2024-03-28'], {
      validFrom: '2022',
      validEnd: 'running',
    }),
    // The money loop.
    claim('company:tessera', 'INVESTED_IN', 'company:larkspur', ['registry-2024-02'], {
      ...dollars(5e8),
      status: 'completed',
      eventOn: '2024-02',
    }),
    claim('company:larkspur', 'CUSTOMER_OF', 'company:tessera', ['courier-2024-03-28'], {
      ...dollars(1e9, 'spend'),
      status: 'agreed',
      eventOn: '2024-03-27',
      validEnd: 'running',
    }),
    // The cycle.
    claim('company:bramble', 'HOLDS_STAKE_IN', 'company:corvid', ['handbook'], { validFrom: '2019' }),
    claim('company:corvid', 'HOLDS_STAKE_IN', 'company:dapple', ['handbook'], { validFrom: '2020' }),
    claim('company:dapple', 'HOLDS_STAKE_IN', 'company:bramble', ['handbook'], { validFrom: '2021' }),
    claim('company:pennant', 'CUSTOMER_OF', 'company:tessera', ['handbook'], { validEnd: 'running' }),
    claim('company:pennant', 'CUSTOMER_OF', 'company:bramble', ['handbook'], { validEnd: 'running' }),
    // People.
    claim('person:ada-brandt', 'LEADS', 'company:larkspur', ['registry-2024-02'], {
      role: 'chief executive',
      validFrom: '2021',
      validEnd: 'running',
    }),
    claim('person:ives-okafor', 'SITS_ON_BOARD_OF', 'company:larkspur', ['registry-2024-02'], {
      role: 'observer',
      validFrom: '2023-11',
      validEnd: 'running',
    }),
    claim('person:ives-okafor', 'SITS_ON_BOARD_OF', 'company:larkspur', ['courier-2024-07-10'], {
      role: 'observer',
      status: 'ended',
      validTo: '2024-07-09',
      validEnd: 'dated',
    }),
    claim('person:ives-okafor', 'WORKS_FOR', 'company:meridian', ['handbook'], { validEnd: 'running' }),
    // The authorities.
    claim('regulator:ama', 'OPENED', 'proceeding:ama-meridian-larkspur', ['ama-2024-08-08'], {
      status: 'completed',
      eventOn: '2024-08-08',
    }),
    claim('proceeding:ama-meridian-larkspur', 'CONCERNS', 'deal:meridian-larkspur-2023', ['ama-2024-08-08'], {
      eventOn: '2024-08-08',
    }),
    claim('proceeding:ama-meridian-larkspur', 'step', null, ['ama-2024-08-08'], {
      aspect: 'opened',
      value: 'The first phase was opened.',
      status: 'completed',
      eventOn: '2024-08-08',
    }),
    claim('proceeding:ama-meridian-larkspur', 'step', null, ['ama-2024-09-27'], {
      aspect: 'decision',
      value: 'The authority decided that it has no jurisdiction.',
      status: 'completed',
      eventOn: '2024-09-27',
    }),
    claim('proceeding:ama-meridian-larkspur', 'outcome', null, ['ama-2024-09-27'], {
      value: 'No jurisdiction: turnover and share of supply below the thresholds',
      status: 'completed',
      eventOn: '2024-09-27',
    }),
    claim('proceeding:ama-meridian-larkspur', 'outcome', null, ['ledger-2025'], {
      value: 'Cleared',
      status: 'completed',
      eventOn: '2024-09',
    }),
    claim('regulator:ftb', 'OPENED', 'proceeding:ftb-study', ['ftb-2024-01-25'], {
      status: 'completed',
      eventOn: '2024-01-25',
    }),
    claim('proceeding:ftb-study', 'CONCERNS', 'deal:meridian-larkspur-2023', ['ftb-2024-01-25'], {
      eventOn: '2024-01-25',
    }),
    claim('proceeding:ftb-study', 'CONCERNS', 'deal:halcyon-larkspur', ['ftb-2024-01-25'], {
      eventOn: '2024-01-25',
    }),
    claim('regulator:ama', 'RESTRICTS', 'chip:vela-2', ['note'], { status: 'rumoured', confidence: 'low' }),
    // Values of their own.
    claim('company:larkspur', 'valuation', null, ['courier-2024-03-28'], {
      ...dollars(18e9, 'valuation'),
      aspect: 'post_money',
      status: 'active',
      eventOn: '2024-03',
    }),
    claim('company:larkspur', 'valuation', null, ['gazette-2023-10'], {
      ...dollars(5e9, 'valuation'),
      aspect: 'pre_money',
      status: 'active',
      eventOn: '2023-09',
    }),
  ],
}
