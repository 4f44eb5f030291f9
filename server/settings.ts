import { z } from 'zod'

/** One environment variable: its default as one would write it, what it accepts, and what it is for. */
export type Setting = {
  default: string | null
  schema: z.ZodType<unknown, string>
  accepts: string
  text: string
  secret?: true
}

const onOff = z.enum(['on', 'off']).transform(value => value === 'on')
const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine(value => value >= from && value <= to)
const origin = /^('self'|'none'|https?:\/\/[a-z0-9.*-]+(:\d{1,5})?)$/i

/** Every environment variable Interlock reads, in the order the reference lists them. */
export const settings = {
  PORT: {
    default: '4747',
    schema: whole(0, 65535),
    accepts: 'a whole number from 0 to 65535',
    text: 'The port that serves both the API and the viewer. 0 takes any free port.',
  },
  HOST: {
    default: '127.0.0.1',
    schema: z.string().regex(/^[\w.:-]+$/),
    accepts: 'a host name or an IP address',
    text: 'The address to listen on. Beyond loopback INTERLOCK_TOKEN is required.',
  },
  NEO4J_URI: {
    default: null,
    schema: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+\/?$/),
    accepts:
      'bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc:// with a host, without user or password',
    text: 'A Neo4j of your own, 5.26 or newer. Unset: Interlock starts and looks after a Neo4j itself.',
  },
  NEO4J_USER: {
    default: 'neo4j',
    schema: z.string().min(1),
    accepts: 'a user name',
    text: 'The user on the server at NEO4J_URI.',
  },
  NEO4J_PASSWORD: {
    default: null,
    schema: z.string().min(1),
    accepts: 'a password',
    text: 'The password on the server at NEO4J_URI; required with it.',
    secret: true,
  },
  NEO4J_DATABASE: {
    default: 'neo4j',
    schema: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/),
    accepts: 'a database name of 3 to 63 letters, digits, dots and dashes',
    text: 'The database on the server at NEO4J_URI.',
  },
  INTERLOCK_DATA_DIR: {
    default: '.interlock',
    schema: z.string().min(1),
    accepts: 'a folder',
    text: 'Where the managed Neo4j keeps its data and its password. One running Interlock per folder.',
  },
  INTERLOCK_CACHE_DIR: {
    default: '.cache',
    schema: z.string().min(1),
    accepts: 'a folder',
    text: 'Where the jars of the managed Neo4j are kept (about 120 MB). May be shared and may be deleted.',
  },
  INTERLOCK_HEAP_MB: {
    default: '512',
    schema: whole(256, 65536),
    accepts: 'a whole number from 256 to 65536',
    text: 'The Java heap of the managed Neo4j in megabytes.',
  },
  INTERLOCK_PUBLIC: {
    default: 'off',
    schema: onOff,
    accepts: 'on or off',
    text: 'For strangers: after loading the dataset the managed Neo4j runs read-only, for every session.',
  },
  INTERLOCK_WRITES: {
    default: 'off',
    schema: onOff,
    accepts: 'on or off',
    text: 'Lets whoever has INTERLOCK_TOKEN, which it requires, write through the console: each write is shown first, and recorded. Refused together with INTERLOCK_PUBLIC.',
  },
  INTERLOCK_TOKEN: {
    default: null,
    schema: z.string().regex(/^[\x21-\x7e]{16,200}$/),
    accepts: '16 to 200 printable characters without blanks',
    text: 'Who sends it, as a bearer token or as the password of basic authentication, may use the server.',
    secret: true,
  },
  INTERLOCK_FRAME_ANCESTORS: {
    default: "'none'",
    schema: z
      .string()
      .transform(value => value.trim().split(/\s+/))
      .refine(list => list.every(item => origin.test(item))),
    accepts: "'none', 'self' or origins such as https://example.org, separated by blanks",
    text: 'The sites that may show Interlock in a frame.',
  },
  LOG_LEVEL: {
    default: 'info',
    schema: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
    accepts: 'silent, fatal, error, warn, info, debug or trace',
    text: 'How much the server logs, as JSON lines on standard error.',
  },
} as const satisfies Record<string, Setting>
