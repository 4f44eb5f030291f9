import neo4j, { type Driver } from 'neo4j-driver'

type Door = { name: string; isOpen(settings: Map<string, string>): boolean; says: string }

const isNot = (name: string, shut: RegExp) => (settings: Map<string, string>) => {
  const value = settings.get(name)
  return value === undefined || !shut.test(value)
}

/** What a query that slipped past the guard could reach, and the setting that shuts it. */
const doors: Door[] = [
  {
    name: 'files',
    isOpen: isNot('dbms.security.allow_csv_import_from_file_urls', /^false$/i),
    says: 'LOAD CSV may read files: set dbms.security.allow_csv_import_from_file_urls=false.',
  },
  {
    name: 'writes',
    isOpen: isNot('server.databases.read_only', /\S/),
    says: 'The database takes writes: use a reader role, or set server.databases.read_only.',
  },
  {
    name: 'memory',
    isOpen: isNot('db.memory.transaction.max', /^(?!0+B?$)\d/i),
    says: 'One query may use all memory: set db.memory.transaction.max.',
  },
  {
    name: 'exhaustive paths',
    isOpen: isNot('dbms.cypher.forbid_exhaustive_shortestpath', /^true$/i),
    says: 'shortestPath may search without end: set dbms.cypher.forbid_exhaustive_shortestpath=true.',
  },
]

/**
 * Asks a server which of its doors stand open, for the log and for /api/health. The guard keeps queries away from
 * all of them; these are the second lock. Never throws: what cannot be asked is said.
 */
export async function openDoors(driver: Driver, database: string): Promise<string[]> {
  try {
    const settings = await readSettings(driver, database)
    const open = doors.filter(door => door.isOpen(settings)).map(door => door.says)
    return [...open, ...(await tryNetwork(driver, database)), ...(await readLibraries(driver, database))]
  } catch {
    return ['Its settings cannot be read by this user, so it is not known which doors are open.']
  }
}

const read = (driver: Driver, database: string, cypher: string) =>
  driver.executeQuery(
    cypher,
    {},
    { database, routing: neo4j.routing.READ, transactionConfig: { timeout: 3_000 } },
  )

async function readSettings(driver: Driver, database: string): Promise<Map<string, string>> {
  // How is this server set?
  const { records } = await read(driver, database, 'SHOW SETTINGS YIELD name, value RETURN name, value')
  return new Map(records.map(record => [record.get('name'), String(record.get('value'))]))
}

/** The setting that shuts the network is not shown, so a door of the server's own machine is tried: nobody is there. */
async function tryNetwork(driver: Driver, database: string): Promise<string[]> {
  // Is an address on the network refused before it is asked?
  const cypher = "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN count(row)"
  const message = await read(driver, database, cypher).then(
    () => '',
    error => String(error),
  )
  return /blocked/.test(message)
    ? []
    : ['LOAD CSV may reach the network: set internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0.']
}

/** Procedures of libraries can read files, reach the network and run other queries. */
async function readLibraries(driver: Driver, database: string): Promise<string[]> {
  // Which procedures came with added libraries?
  const { records } = await read(driver, database, 'SHOW PROCEDURES YIELD name RETURN name')
  const libraries = new Set(records.map(record => String(record.get('name')).split('.')[0] ?? ''))
  return [...libraries]
    .filter(library => !ownLibraries.includes(library))
    .map(library => `The library ${library} is installed: its procedures reach past the graph.`)
}

/** What a server brings along itself; the guard lets none of it be called that reaches past the graph. */
const ownLibraries = ['db', 'dbms', 'tx', 'cdc', 'internal', 'fleetManagement']
