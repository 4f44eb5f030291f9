import { readFileSync } from 'node:fs'

/** A Neo4j that can be managed: its version, how its server is started, and the Java it needs. */
export type Release = {
  version: string
  minimumJava: number
  mainClass: string
  jvmFlags: string[]
}

/** Where the pom is: beside the sources, also when this file runs from dist/. */
export const pomFile = new URL(
  import.meta.url.includes('/dist/') ? '../../../../server/database/local/pom.xml' : './pom.xml',
  import.meta.url,
)

const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  name => `--add-opens=java.base/${name}=ALL-UNNAMED`,
)

/** The long-term release that the pom pins: what Interlock runs on. */
export function longTerm(): Release {
  const version = /<neo4j\.version>([\d.]+)</.exec(readFileSync(pomFile, 'utf8'))?.[1]
  if (!version) throw new Error(`${pomFile.pathname} names no <neo4j.version>`)
  return { version, minimumJava: 17, mainClass: 'org.neo4j.server.CommunityEntryPoint', jvmFlags: opens }
}

/** The current release, which the integration tests run on as well. */
export const current: Release = {
  version: '2026.08.1',
  minimumJava: 21,
  mainClass: 'org.neo4j.server.Neo4jCommunity',
  jvmFlags: [...opens, '--add-modules=jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED'],
}
