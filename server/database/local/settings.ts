/** What neo4j.conf of the managed server depends on. */
export type ServerSettings = {
  boltPort: number
  /** Refuses every write to the graph, whatever the session asks for. */
  readOnly: boolean
  /** The managed server holds one database; Community allows no second. */
  database: string
  /** Neo4j's own HTTP door, on loopback. Interlock keeps it shut; benchmarks measure against it. */
  httpPort?: number
}

/**
 * The configuration of the managed Neo4j: loopback only, no HTTP door, no usage report, and the settings that
 * were found to hold against hostile queries on Community. Each group says what it is for.
 */
export function neo4jConf({ boltPort, readOnly, database, httpPort }: ServerSettings): string {
  const groups: Record<string, Record<string, string | number | boolean>> = {
    'One door: Bolt on loopback': {
      'server.default_listen_address': '127.0.0.1',
      'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
      'server.bolt.advertised_address': `127.0.0.1:${boltPort}`,
      'server.http.enabled': httpPort !== undefined,
      ...(httpPort === undefined ? {} : { 'server.http.listen_address': `127.0.0.1:${httpPort}` }),
      'server.https.enabled': false,
      'dbms.security.auth_enabled': true,
    },
    'Nothing is reported anywhere': {
      'dbms.usage_report.enabled': false,
      'server.bolt.telemetry.enabled': false,
      'db.logs.query.enabled': 'OFF',
    },
    'LOAD CSV reaches neither the network nor the disk': {
      'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
      'dbms.security.allow_csv_import_from_file_urls': false,
      'server.directories.import': 'import',
    },
    'A query ends in time and in memory': {
      'db.transaction.timeout': '60s',
      'db.transaction.monitor.check.interval': '1s',
      'db.transaction.concurrent.maximum': 200,
      'db.memory.transaction.max': '128m',
      'dbms.memory.transaction.total.max': '256m',
      'dbms.cypher.forbid_exhaustive_shortestpath': true,
    },
    'Fits a laptop, stops quickly': {
      'server.memory.pagecache.size': '64m',
      'db.tx_log.preallocate': false,
      'internal.server.bolt.thread_pool_shutdown_wait_time': '1s',
    },
  }
  if (readOnly) groups['Read-only, also against write sessions'] = { 'server.databases.read_only': database }
  return Object.entries(groups)
    .map(([title, lines]) =>
      [`# ${title}`, ...Object.entries(lines).map(([name, value]) => `${name}=${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}
