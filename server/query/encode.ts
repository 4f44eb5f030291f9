import neo4j, { type Integer } from 'neo4j-driver'
import { createEntities, type Entities } from './entities.ts'

/** Deeper than this a value is cut: nested lists and maps would otherwise exhaust the reader's stack. */
export const deepestValue = 50

/** Turns values of Neo4j into the JSON text described in contract/query-value.ts. */
export type Encoder = Entities & { value(value: unknown): string; wasCut(): boolean }

/** An encoder for one result: entities and relationships are remembered, so that each is sent once. `compact` for streams. */
export function createEncoder(compact = false): Encoder {
  let cut = false
  const entities = createEntities((value, depth) => encode(value, depth), compact)

  function encode(value: unknown, depth: number): string {
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value)
      case 'number':
        return encodeFloat(value)
      case 'boolean':
        return value ? 'true' : 'false'
      case 'bigint':
        return encodeWhole(value)
      case 'object':
        return value === null ? 'null' : encodeObject(value, depth)
      default:
        return 'null'
    }
  }

  function encodeObject(value: object, depth: number): string {
    if (neo4j.isInt(value)) return encodeInteger(value)
    if (depth > deepestValue) {
      cut = true
      return '{"$cut":"depth"}'
    }
    if (Array.isArray(value)) {
      let text = ''
      for (const item of value) text += `${text === '' ? '' : ','}${encode(item, depth + 1)}`
      return `[${text}]`
    }
    return entities.reference(value) ?? encodeTyped(value) ?? encodeMap(value, depth)
  }

  function encodeMap(value: object, depth: number): string {
    let text = ''
    let isAmbiguous = false
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith('$')) isAmbiguous = true
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${encode(item, depth + 1)}`
    }
    return isAmbiguous ? `{"$map":{${text}}}` : `{${text}}`
  }

  return { ...entities, value: value => encode(value, 0), wasCut: () => cut }
}

function encodeFloat(value: number): string {
  if (!Number.isFinite(value)) return `{"$float":"${value}"}`
  if (Object.is(value, -0)) return '-0.0'
  const text = String(value)
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text
}

function encodeInteger(value: Integer): string {
  if (value.high === 0 && value.low >= 0) return String(value.low)
  return value.inSafeRange() ? String(value.toNumber()) : `{"$int":"${value.toString()}"}`
}

function encodeWhole(value: bigint): string {
  const isSafe = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)
  return isSafe ? value.toString() : `{"$int":"${value}"}`
}

/** The driver leaves a T behind where there are no hours, minutes or seconds, which ISO 8601 does not allow. */
const isoDuration = (text: string): string => (/^-?PT?$/.test(text) ? 'PT0S' : text.replace(/T$/, ''))

/** Temporal and spatial values, bytes and vectors; null for a plain map. */
function encodeTyped(value: object): string | null {
  if (value.constructor === Object) return null
  if (neo4j.isDate(value)) return `{"$date":"${value}"}`
  if (neo4j.isDateTime(value)) return `{"$dateTime":"${value}"}`
  if (neo4j.isLocalDateTime(value)) return `{"$localDateTime":"${value}"}`
  if (neo4j.isTime(value)) return `{"$time":"${value}"}`
  if (neo4j.isLocalTime(value)) return `{"$localTime":"${value}"}`
  if (neo4j.isDuration(value)) return `{"$duration":"${isoDuration(String(value))}"}`
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value
    return `{"$point":{"srid":${srid},"x":${x},"y":${y}${z === undefined ? '' : `,"z":${z}`}}}`
  }
  if (value instanceof Int8Array || value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return `{"$bytes":"${bytes.toString('base64')}"}`
  }
  if (neo4j.isVector(value)) {
    const values = Array.from(value.asTypedArray() as ArrayLike<number | bigint>, String)
    return `{"$vector":{"type":${JSON.stringify(value.getType())},"values":[${values.map(text => JSON.stringify(text))}]}}`
  }
  return null
}
