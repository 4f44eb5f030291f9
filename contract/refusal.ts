import { z } from 'zod'

/**
 * Every reason for which the console declines to run a query, with the sentence a person reads:
 * what was refused, why it is refused, and what to write instead.
 */
export const refusals = {
  empty: {
    what: 'There is no query to run.',
    why: 'The text is empty or holds nothing but blanks and comments.',
    instead: 'Write a query, for example MATCH (c:Company) RETURN c.name LIMIT 10.',
  },
  'too-long': {
    what: 'The query is too long.',
    why: 'A query may hold 16,000 characters: longer ones can occupy the planner for minutes.',
    instead: 'Pass long lists as a parameter, and split the question into several queries.',
  },
  parameters: {
    what: 'The parameters cannot be used.',
    why: 'Parameters are plain JSON, at most 8 levels deep and 100,000 characters long.',
    instead: 'Send fewer or flatter values.',
  },
  'control-character': {
    what: 'The query contains an invisible control character.',
    why: 'Only tabs and line ends may stand in a query: other invisible characters make it read differently.',
    instead: 'Delete the character, or pass the text that needs it as a parameter.',
  },
  'hidden-escape': {
    what: 'A \\u escape changes how the query reads.',
    why: 'Neo4j decodes \\uXXXX before it reads the query, so an escape can hide a keyword or end a string.',
    instead: 'Write the character itself, or pass the text as a parameter.',
  },
  unterminated: {
    what: 'A string, a quoted name or a comment is not closed.',
    why: 'What follows could be read in two ways.',
    instead: 'Close it with the character that opened it.',
  },
  'unexpected-character': {
    what: 'The query contains a character that has no meaning in Cypher.',
    why: 'It stands outside strings and quoted names.',
    instead: 'Delete it, or put it between quotes.',
  },
  unbalanced: {
    what: 'A bracket has no partner.',
    why: 'Each (, [ and { needs its closing partner.',
    instead: 'Add the missing bracket or delete the extra one.',
  },
  'several-statements': {
    what: 'There is more than one statement.',
    why: 'One request runs one statement.',
    instead: 'Run the statements one after another.',
  },
  write: {
    what: 'This would change the graph.',
    why: 'The console only reads: every fact in the graph needs a claim with a source.',
    instead: 'Put EXPLAIN in front to see the plan, or add a claim with its source.',
  },
  integrity: {
    what: 'This would break what the graph promises.',
    why: 'Every relationship rests on claims, and every claim on a source: what stands alone cannot be cross-examined.',
    instead: 'Write the claim, its source and the relationship that shows it in one statement.',
  },
  'nothing-written': {
    what: 'This changes nothing.',
    why: 'A statement that is to be written must create, set or delete something.',
    instead: 'Run it as a query, or check what it matches.',
  },
  schema: {
    what: 'This would change the indexes or constraints of the database.',
    why: 'Interlock relies on the ones it has made.',
    instead: 'Change data only: CREATE, MERGE, SET, REMOVE and DELETE of nodes and relationships.',
  },
  administration: {
    what: 'This would change the database server.',
    why: 'The console answers questions about the graph; it does not administer the server.',
    instead: 'Use an administration tool with its own login.',
  },
  'load-csv': {
    what: 'LOAD CSV is not available here.',
    why: 'It reads files of the server and addresses on the network.',
    instead: 'Pass the rows as a parameter and write UNWIND $rows AS row.',
  },
  procedure: {
    what: 'This procedure is not available here.',
    why: 'Procedures reach past the graph; only those that list labels, types, keys and full-text hits are open.',
    instead: 'Use db.labels, db.relationshipTypes, db.propertyKeys, db.schema.* or db.index.fulltext.query*.',
  },
  function: {
    what: 'This function is not available here.',
    why: 'Functions of added libraries can run other queries or reach the network.',
    instead: "Use Cypher's own functions.",
  },
  use: {
    what: 'USE is not available here.',
    why: 'The console reads one graph; USE would leave it.',
    instead: 'Leave the USE clause out.',
  },
  show: {
    what: 'This SHOW command is not available here.',
    why: "It tells about the server or about other people's queries.",
    instead: 'SHOW INDEXES, SHOW CONSTRAINTS, SHOW FUNCTIONS and SHOW PROCEDURES are open.',
  },
  terminate: {
    what: 'TERMINATE is not available here.',
    why: "It ends other people's queries.",
    instead: 'Cancel your own query with the button beside Run.',
  },
  'cypher-prefix': {
    what: 'This prefix is not available here.',
    why: 'Only CYPHER 5 and CYPHER 25 may stand in front; planner and runtime options stay with the server.',
    instead: 'Write CYPHER 5 or CYPHER 25, or leave the prefix out.',
  },
  'in-transactions': {
    what: 'CALL { … } IN TRANSACTIONS is not available here.',
    why: 'It commits on its own, outside the transaction whose limits protect everyone.',
    instead: 'Leave IN TRANSACTIONS out.',
  },
  'unknown-start': {
    what: 'A query cannot begin like this.',
    why: 'A query that reads begins with MATCH, OPTIONAL MATCH, WITH, UNWIND, CALL, RETURN or SHOW.',
    instead: 'Check the spelling of the first word.',
  },
  'too-complex': {
    what: 'The query is too complex.',
    why: 'Queries of this shape can occupy the planner without end.',
    instead: 'Split it into several queries, or pass lists as parameters.',
  },
  'range-too-large': {
    what: 'This range holds too many values.',
    why: 'A list of this length is built at once and cannot be interrupted.',
    instead: 'Keep it under 100,000, or let rows do it: UNWIND range(1, 1000000) AS i.',
  },
  'range-unbounded': {
    what: 'The size of this range cannot be known beforehand.',
    why: 'A very long range inside a list cannot be interrupted once it runs.',
    instead: 'Use numbers, parameters or size(…) as bounds, or UNWIND range(…) AS i.',
  },
  'nested-iteration': {
    what: 'Lists are walked inside lists.',
    why: 'The steps multiply, and nothing can interrupt them.',
    instead: 'UNWIND the lists into rows: rows can be interrupted.',
  },
  'growing-value': {
    what: 'A value here grows with every step.',
    why: 'Doubling a text or a list a few dozen times fills the memory of the server.',
    instead: 'Collect rows instead: UNWIND … WITH collect(…).',
  },
  'regex-unsafe': {
    what: 'This regular expression can run without end.',
    why: 'Repeated groups, and many stars in a row, can take exponential time that nothing interrupts.',
    instead: "Use CONTAINS, STARTS WITH or ENDS WITH, or a simple pattern such as '(?i).*cloud.*'.",
  },
  'regex-dynamic': {
    what: 'This regular expression cannot be checked beforehand.',
    why: 'It is computed while the query runs.',
    instead: 'Write it as a string or pass it as a parameter.',
  },
  'plan-time-out': {
    what: 'The planner found no plan in time.',
    why: 'Planning this query takes longer than the server may spend on it.',
    instead:
      'Split the query, shorten its patterns, or join parts with WITH. If the server is busy, run it again.',
  },
  'exhaustive-path': {
    what: 'This shortest path may have to walk every path there is.',
    why: 'Its condition can only be tested on whole paths, one after another.',
    instead: 'Write SHORTEST 1 (a)-[…]-{1,5}(b), or put the condition inside the pattern.',
  },
  operator: {
    what: 'The plan of this query contains a step that is not open here.',
    why: 'Only steps that read the graph are run.',
    instead: 'Ask for nodes, relationships and values of the graph.',
  },
  denied: {
    what: 'This query is set aside for a while.',
    why: 'It made the database unresponsive a short time ago.',
    instead: 'Change it so that it does less, or try again later.',
  },
} as const satisfies Record<string, { what: string; why: string; instead: string }>

export type RefusalRule = keyof typeof refusals

export const refusalRules = Object.keys(refusals) as [RefusalRule, ...RefusalRule[]]

/** A stretch of the query text: lines and columns count from 1, offsets from 0 in UTF-16 units. */
export const placeSchema = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
})
export type Place = z.infer<typeof placeSchema>

/** A refusal as it is sent: what, why, what to write instead, and where. */
export const refusalSchema = z.object({
  rule: z.enum(refusalRules),
  what: z.string(),
  why: z.string(),
  instead: z.string(),
  place: placeSchema.nullable(),
})
export type Refusal = z.infer<typeof refusalSchema>
