import { type HostileCase, many } from './case.ts'

const refused = (ends: HostileCase['ends'], cases: Record<string, string>): HostileCase[] =>
  Object.entries(cases).map(([name, cypher]) => ({ name, cypher, ends }))

/** Queries that occupy the planner, a core or the memory; the last group is run, and bounded by the limits. */
export const hostileBombs: HostileCase[] = [
  ...refused('too-complex', {
    'has 20 XOR': `MATCH (n) WHERE ${many(20, i => `n.a${i} = 1`, ' XOR ')} RETURN n`,
    'has 20 XOR in lower case': `MATCH (n) WHERE ${many(20, i => `n.a${i} = 1`, ' xor ')} RETURN n`,
    'nests EXISTS 20 deep': `MATCH (n) WHERE ${many(20, i => `EXISTS { MATCH (a${i}) WHERE `)}true${many(20, () => ' }')} RETURN n`,
    'nests COUNT 6 deep': `RETURN ${many(6, i => `COUNT { MATCH (a${i}) WHERE 0 < `)}1${many(6, () => ' }')}`,
    'nests CALL 6 deep': `${many(6, () => 'CALL { ')}RETURN 1 AS x${many(6, () => ' } RETURN x')}`,
    'nests scoped CALL 6 deep': `WITH 1 AS x ${many(6, () => 'CALL (x) { WITH x ')}RETURN 1 AS y${many(6, i => ` } RETURN y AS y${i}`)}`,
    'has 3,000 AND': `MATCH (n) WHERE ${many(250, i => `n.a = ${i}`, ' AND ')} RETURN n`,
    'has 200 OR': `MATCH (n) WHERE ${many(200, i => `n.a = ${i}`, ' OR ')} RETURN n`,
    'has 300 round brackets': `RETURN ${many(300, () => '(')}1${many(300, () => ')')}`,
    'has 300 square brackets': `RETURN ${many(300, () => '[')}1${many(300, () => ']')}`,
    'has 300 maps': `RETURN ${many(300, () => '{a: ')}1${many(300, () => '}')}`,
    'has 41 brackets of all kinds': `RETURN ${many(14, () => '([{a: ')}1${many(14, () => '}])')}`,
    'has 1,000 NOT': `RETURN ${many(1_000, () => 'NOT ')}true`,
    'has 30 NOT in brackets': `RETURN ${many(30, () => 'NOT (')}true${many(30, () => ')')}`,
    'has 900 plus': `RETURN ${many(900, () => '1', ' + ')}`,
    'has 300 powers': `RETURN ${many(300, () => '1.1', ' ^ ')}`,
    'has 2,500 tokens': `RETURN [${many(1_300, i => String(i), ', ')}]`,
    'has a path of 20': `MATCH (a)${many(20, () => '-->()')} RETURN a`,
    'has a path of 20 with types': `MATCH (a)${many(20, i => `-[:R${i}]->()`)} RETURN a`,
    'has a clique of 7': `MATCH ${many(21, i => `(n${i % 7})--(n${(i * 3 + 1) % 7})`, ', ')} RETURN n0`,
    'has 25 MATCH': `${many(25, i => `MATCH (n${i}:Company) `)}RETURN n0`,
    'has 25 OPTIONAL MATCH': `MATCH (a) ${many(25, i => `OPTIONAL MATCH (a)-[:R${i}]->(b${i}) `)}RETURN a`,
    'has 30 UNION': many(30, () => 'RETURN 1 AS x', ' UNION '),
    'has 60 WITH': `MATCH (a) ${many(60, () => 'WITH a ')}RETURN a`,
    'has 250 WHEN': `RETURN CASE ${many(250, i => `WHEN ${i} = 1 THEN 2 `)}END`,
    'has 250 columns': `MATCH (a) RETURN ${many(250, i => `a.x AS x${i}`, ', ')}`,
    'has 15 CASE in CASE': `RETURN ${many(15, () => 'CASE WHEN true THEN ')}1${many(15, () => ' END')}`,
    'has 80 label operators': `MATCH (n:${many(80, i => `L${i}`, '|')}) RETURN n`,
    'has 250 comparisons': `RETURN ${many(250, i => String(i), ' < ')}`,
    'has 150 properties in a row': `MATCH (n) RETURN n${many(150, () => '.x')}`,
  }),
  ...refused('too-long', { 'is 20,000 characters long': `RETURN '${many(20_000, () => 'a')}'` }),
  ...refused('range-too-large', {
    'returns 100 million numbers': 'RETURN range(1, 100000000)',
    'counts in other notations': 'RETURN range(0, 0xFFFFFFFF)',
    'counts with underscores': 'RETURN range(1, 100_000_000)',
    'counts by a product': 'RETURN range(1, 1000 * 1000 * 1000)',
    'counts by a power': 'RETURN range(1, 10 ^ 9)',
    'counts down': 'RETURN range(1000000000, 1, -1)',
    'counts from below zero': 'RETURN size(range(-1000000000, 0))',
    'walks 100 thousand million': 'RETURN reduce(a = 0, x IN range(1, 100000000000) | a + x)',
    'asks all': 'RETURN all(x IN range(1, 100000000000) WHERE x > 0)',
    'asks any': 'RETURN any(x IN range(1, 100000000000) WHERE x < 0)',
    'asks none': 'RETURN none(x IN range(1, 100000000000) WHERE x < 0)',
    'asks single': 'RETURN single(x IN range(1, 100000000000) WHERE x = 5)',
    comprehends: 'RETURN size([x IN range(1, 1000000000) WHERE x % 2 = 0])',
    'quotes the function': 'RETURN `range`(1, 1000000000)',
    'spaces the function': 'RETURN range /* */ (1, 1000000000)',
    'writes it in capitals': 'RETURN RANGE(1, 1000000000)',
    'names it first': 'WITH range(1, 1000000000) AS xs RETURN size(xs)',
    'unwinds a sum of lists': 'UNWIND range(1, 1000000000) + [1] AS x RETURN count(x)',
    'unwinds a comprehension': 'UNWIND [x IN range(1, 1000000000) | x] AS x RETURN count(x)',
    'hides in a subquery': 'RETURN COLLECT { RETURN size(range(1, 1000000000)) }',
  }),
  {
    name: 'counts by a parameter',
    cypher: 'RETURN size(range(1, $n))',
    params: { n: 1e9 },
    ends: 'range-too-large',
  },
  ...refused('range-unbounded', {
    'counts by a variable': 'WITH 1000000000 AS n RETURN size(range(1, n))',
    'counts by a property': 'MATCH (n) RETURN size(range(1, n.amount))',
    'counts by a function': "RETURN size(range(1, toInteger('1000000000')))",
    'counts by a product of sizes': 'MATCH (n) RETURN range(0, size(n.name) * 100000000)',
    'counts by the size of a doubled text':
      "WITH 'aaaaaaaaaa' AS s RETURN range(0, size(s + s + s + s) * 9999999)",
    'walks to a variable': 'WITH 99999999999 AS n RETURN reduce(a = 0, x IN range(1, n) | a + x)',
    'steps by a variable': 'WITH 1 AS n RETURN range(1, 1000000000, n)',
    'names a column as bound': 'UNWIND [1, 1000000000] AS n RETURN [x IN range(1, n) | x]',
  }),
  ...refused('nested-iteration', {
    'walks a list in itself':
      'WITH range(1, 100000) AS xs RETURN reduce(a = 0, x IN xs | reduce(b = a, y IN xs | b + y))',
    'walks ranges in ranges':
      'RETURN reduce(a = 0, x IN range(1, 100000) | a + reduce(b = 0, y IN range(1, 100000) | b + y))',
    'comprehends in comprehensions': 'RETURN size([x IN range(1, 10000) | [y IN range(1, 10000) | x * y]])',
    'asks in a question': 'RETURN all(x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x < y))',
    'walks three small ranges':
      'RETURN [x IN range(1, 1000) | [y IN range(1, 1000) | [z IN range(1, 1000) | x]]]',
    'walks collected rows':
      'MATCH (n) WITH collect(n) AS ns RETURN size([a IN ns | [b IN ns | [c IN ns | 1]]])',
    'walks a list a thousand times':
      'UNWIND range(1, 1000000) AS x WITH collect(x) AS xs RETURN reduce(a = 0, i IN range(1, 1000) | a + reduce(b = 0, y IN xs | b + y))',
    'compares a list with itself at every step':
      'WITH range(1, 100000) AS xs RETURN size([i IN range(1, 100000) WHERE xs = xs])',
    'converts a list at every step':
      'WITH range(1, 100000) AS xs RETURN reduce(n = 0, i IN range(1, 100000) | n + size(toStringList(xs)))',
    'builds a range at every step':
      'RETURN reduce(n = 0, i IN range(1, 100000) | n + size(reverse(range(1, 100000))))',
    'builds a range at every step of an unknown list':
      'MATCH (n) WITH collect(n) AS ns RETURN reduce(a = 0, n IN ns | a + size(toStringList(range(1, 100000))))',
    'converts a slice at every step':
      'WITH range(1, 100000) AS xs RETURN size([i IN range(1, 100000) | toStringList(xs[0..])])',
    'converts the beginning at every step':
      'WITH range(1, 100000) AS xs RETURN size([i IN range(1, 100000) | toStringList(xs[..i])])',
    'sorts a list at every step':
      'CYPHER 25 LET xs = range(1, 100000) RETURN reduce(n = 0, i IN range(1, 100000) | n + size(coll.sort(xs)))',
    'keeps a list at every step': 'WITH range(1, 100000) AS xs RETURN [x IN xs | xs] AS huge',
    'compares a list under another name':
      'WITH range(1, 100000) AS xs WITH xs AS ys, xs RETURN all(x IN xs WHERE xs = ys)',
    'compares a subquery with itself':
      'WITH COLLECT { UNWIND range(1, 100000) AS x RETURN x } AS xs RETURN none(i IN range(1, 100000) WHERE xs <> xs)',
    'walks unwound numbers':
      'UNWIND range(1, 1000000) AS x WITH collect(x) AS xs RETURN all(a IN xs WHERE none(b IN xs WHERE a + b = 0))',
  }),
  {
    name: 'walks a parameter in itself',
    cypher: 'RETURN size([a IN $xs | [b IN $xs | [c IN $xs | 1]]])',
    params: { xs: Array.from({ length: 2_000 }, (_, i) => i) },
    ends: 'nested-iteration',
  },
  {
    name: 'doubles a long parameter',
    cypher: `WITH $s AS a ${many(9, () => 'WITH a AS b, a AS c WITH b + c AS a ')}RETURN size(a)`,
    params: { s: 'a'.repeat(90_000) },
    ends: 'growing-value',
  },
  {
    name: 'compares a parameter with itself at every step',
    cypher: 'RETURN size([i IN $xs WHERE $xs = $xs])',
    params: { xs: Array.from({ length: 2_000 }, (_, i) => i) },
    ends: 'nested-iteration',
  },
  {
    name: 'replaces a text by itself',
    cypher: "RETURN size(replace($s, 'a', $s))",
    params: { s: 'a'.repeat(50_000) },
    ends: 'growing-value',
  },
  {
    name: 'splits a long text over and over',
    cypher: "RETURN reduce(n = 0, x IN range(1, 100000) | n + size(split($s, '')))",
    params: { s: 'a'.repeat(90_000) },
    ends: 'nested-iteration',
  },
  ...refused('growing-value', {
    'doubles a text': "RETURN size(reduce(s = 'a', x IN range(1, 60) | s + s))",
    'doubles a list': 'RETURN size(reduce(l = [1], x IN range(1, 60) | l + l))',
    'doubles with something between': "RETURN reduce(s = 'a', x IN range(1, 60) | s + '-' + s)",
    'doubles by ||': "RETURN reduce(s = 'a', x IN range(1, 60) | s || s)",
    'replaces again and again':
      "RETURN size(reduce(s = 'a', x IN range(1, 30) | replace(s, 'a', 'aaaaaaaaaa')))",
    'nests lists': 'RETURN reduce(a = [], x IN range(1, 40000) | [a])',
    'nests pairs': 'RETURN reduce(a = [], x IN range(1, 60) | [a, a])',
    'doubles with something between by WITH': `WITH 'aaaaaaaaaa' AS s ${many(30, () => "WITH s + '' + s AS s ")}RETURN size(s)`,
    'doubles by turns': `WITH 'aaaaaaaaaa' AS s ${many(15, () => "WITH s + '' + s AS t WITH t + '' + t AS s ")}RETURN size(s)`,
    'appends a hundred thousand times':
      "RETURN size(reduce(s = '', x IN range(1, 100000) | s + 'aaaaaaaaaaaaaaaaaaaa'))",
    'appends collected texts':
      "UNWIND range(1, 1000000) AS i WITH collect('aaaaaaaa') AS xs RETURN size(reduce(s = '', x IN xs | s + x))",
    'replaces twice by a long text': `RETURN size(replace(replace('aaaaaaaa', 'a', '${many(50, () => 'a')}'), 'a', '${many(50, () => 'a')}'))`,
    'doubles by two names': `WITH 'aaaaaaaaaa' AS a, 'b' AS b ${many(35, () => 'WITH a + b AS a, a + b AS b ')}RETURN size(a)`,
    'doubles by LET': `CYPHER 25 MATCH (n) LET a0 = n.name ${many(60, i => `LET a${i + 1} = [a${i}, a${i}] `)}RETURN DISTINCT a60`,
    'doubles by NEXT': `CYPHER 25 RETURN 'aaaaaaaaaa' AS a ${many(40, () => 'NEXT RETURN a + a AS a ')}`,
    'doubles a property': `WITH {t: 'aaaaaaaaaa'} AS m ${many(35, () => 'WITH {t: m.t + m.t} AS m ')}RETURN size(m.t)`,
    'doubles by other names': `WITH 'aaaaaaaaaa' AS a ${many(19, () => 'WITH a AS b, a AS c WITH b + c AS a ')}RETURN size(a)`,
    'nests a list twice in itself': `WITH [1] AS a ${many(35, () => 'WITH [a, a] AS a ')}RETURN DISTINCT a`,
    'nests a map twice in itself': `WITH {x: 1} AS a ${many(35, () => 'WITH {l: a, r: a} AS a ')}RETURN a = a`,
    'doubles a quoted name': "RETURN size(reduce(`s` = 'a', x IN range(1, 60) | s + s))",
    'doubles by quoted names': `WITH 'aaaaaaaaaa' AS a, 'b' AS b ${many(35, () => 'WITH `a` + b AS a, a + `b` AS `b` ')}RETURN size(a)`,
    'doubles in subqueries': `WITH 'aaaaaaaaaa' AS a ${many(19, i => `CALL (a) { WITH a AS x, a AS y RETURN x + y AS b${i} } WITH b${i} AS a `)}RETURN size(a)`,
    'doubles by WITH': `WITH 'aaaaaaaaaa' AS s ${many(30, () => 'WITH s + s AS s ')}RETURN size(s)`,
    'replaces by many calls': `RETURN size(${many(15, () => 'replace(')}'a'${many(15, () => ", 'a', 'aaaaaaaaaa')")})`,
  }),
  ...refused('regex-unsafe', {
    'makes many letters optional': `RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '${'a?'.repeat(31)}${'a'.repeat(31)}b'`,
    'makes many groups optional': `RETURN 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' =~ '${'(x?x?)?'.repeat(12)}y'`,
    'chooses many times in a row': `RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '${'(a|a)'.repeat(30)}b'`,
    'lines up bounded lengths': `RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '${'a{0,50}'.repeat(6)}b'`,
    'counts a group': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(.*a){25}b'",
    'nests quantifiers': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+'",
    'nests stars': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a*)*b'",
    'repeats a choice': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a|a)*b'",
    'repeats an inner choice': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '((a|aa))+b'",
    'repeats without capture': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(?:a+)+b'",
    'has many stars': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ 'a*a*a*a*a*a*a*b'",
    'refers back': "MATCH (n) WHERE n.name =~ '(.*)\\\\1' RETURN n",
    'escapes its letters': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a\\u002b)+b'",
    'escapes in long form': "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a\\U0000002b)+b'",
  }),
  {
    name: 'is a hostile pattern as parameter',
    cypher: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ $p",
    params: { p: '(a+)+b' },
    ends: 'regex-unsafe',
  },
  ...refused('regex-dynamic', {
    'adds to a pattern': "RETURN 'aaaaaaaa!' =~ '(a' + '+)+b'",
    'takes the pattern from a variable': "WITH '(a+)+b' AS p RETURN 'aaaaaaaa!' =~ p",
    'takes the pattern from a property': 'MATCH (n) WHERE n.name =~ n.pattern RETURN n',
    'takes the pattern from a function': "RETURN 'aaaa!' =~ replace('(aX)X', 'X', '+')",
    'takes the pattern from brackets': "RETURN 'aaaa!' =~ ('(a+)+b')",
  }),
  {
    name: 'has deep parameters',
    cypher: 'RETURN $x',
    params: { x: [[[[[[[[[[1]]]]]]]]]] },
    ends: 'parameters',
  },
  {
    name: 'has huge parameters',
    cypher: 'RETURN $x',
    params: { x: 'a'.repeat(120_000) },
    ends: 'parameters',
  },
  {
    name: 'has a parameter of a wrong type',
    cypher: 'RETURN $x',
    params: { x: { $date: 'today' } },
    ends: 'parameters',
  },
  ...refused('bounded', {
    'counts a million times a million':
      'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)',
    'multiplies the graph by itself':
      'MATCH (a), (b), (c), (d), (e), (f), (g) WHERE a.name < g.name RETURN count(*)',
    'returns a thousand million rows': 'UNWIND range(1, 1000000000) AS i RETURN i',
    'collects a thousand million numbers': 'UNWIND range(1, 1000000000) AS i RETURN size(collect(i))',
    'sorts a thousand million numbers': 'UNWIND range(1, 1000000000) AS i RETURN i ORDER BY i DESC',
    'makes a thousand million distinct':
      'UNWIND range(1, 1000000000) AS i RETURN DISTINCT i % 100000007 AS x ORDER BY x',
    'groups a thousand million': 'UNWIND range(1, 1000000000) AS i WITH i, count(*) AS c RETURN count(c)',
    'repeats one long list in every row': 'UNWIND range(1, 100000) AS i RETURN range(1, 100000) AS xs',
    'walks every path': 'MATCH p = (a)-[*]-(b) RETURN count(p)',
    'walks long quantified paths': 'MATCH p = ((a)--(b)){1,40} RETURN count(p)',
  }),
  ...refused('rejected', {
    'calls a function that is not there': 'RETURN noSuchFunction(1)',
    'divides by zero': 'RETURN 1 / 0',
    'forgets a variable': 'MATCH (n) RETURN m',
    'names a label that a value cannot have': 'RETURN 1:Company',
  }),
]
