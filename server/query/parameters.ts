import neo4j from 'neo4j-driver'

/** Reads JSON parameters: whole numbers become INTEGER, and the typed values of query-value.ts their types. */
export function toParameters(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, toParameter(value)]))
}

function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  if (value === null || typeof value !== 'object') return value
  const [[tag, content] = ['', null], ...others] = Object.entries(value)
  const read = others.length === 0 ? readers[tag] : undefined
  return read ? read(content) : toParameters(value as Record<string, unknown>)
}

/** A typed parameter that cannot be read as what it says it is. */
export class ParameterError extends Error {}

function text(tag: string, pattern: RegExp, make: (text: string) => unknown): (content: unknown) => unknown {
  return content => {
    if (typeof content === 'string' && pattern.test(content)) return make(content)
    throw new ParameterError(`A parameter of type ${tag} is not written as one.`)
  }
}

const day = '[+-]?\\d{4,9}-\\d{2}-\\d{2}'
const clock = '\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?'
const zone = '(?:Z|[+-]\\d{2}:?\\d{2})?(?:\\[[\\w/+-]{1,40}\\])?'
const whole = (pattern: string) => new RegExp(`^${pattern}$`)

const readers: Record<string, (content: unknown) => unknown> = {
  $int: text('$int', /^-?\d{1,19}$/, content => neo4j.int(content)),
  $float: content =>
    typeof content === 'number'
      ? content
      : text('$float', /^(NaN|-?Infinity|-?[\d.]+(e[+-]?\d+)?)$/i, Number)(content),
  $bytes: text('$bytes', /^[A-Za-z0-9+/]*={0,2}$/, content => new Int8Array(Buffer.from(content, 'base64'))),
  $map: content => toParameters(content as Record<string, unknown>),
  $date: text('$date', whole(day), content => temporal('date', content)),
  $time: text('$time', whole(clock + zone), content => temporal('time', content)),
  $localTime: text('$localTime', whole(clock), content => temporal('localtime', content)),
  $dateTime: text('$dateTime', whole(`${day}T${clock}${zone}`), content => temporal('datetime', content)),
  $localDateTime: text('$localDateTime', whole(`${day}T${clock}`), content =>
    temporal('localdatetime', content),
  ),
  $duration: text('$duration', /^-?P[\dYMWDTHS.,-]{1,60}$/, content => temporal('duration', content)),
  $point: content => {
    const { srid, x, y, z } = (content ?? {}) as Record<string, unknown>
    if (![srid, x, y].every(Number.isFinite)) throw new ParameterError('A $point needs srid, x and y.')
    return new neo4j.types.Point(neo4j.int(srid as number), x as number, y as number, z as number | undefined)
  },
}

/** Temporal texts are read by the driver's own types, so that nothing finer than a millisecond is lost. */
function temporal(kind: keyof typeof makers, content: string): unknown {
  return makers[kind](content)
}

const makers = {
  date: (content: string) => {
    const [year, month, date] = content.split(/(?<=\d)-/).map(Number)
    return new neo4j.types.Date(year as number, month as number, date as number)
  },
  localtime: (content: string) => {
    const { hour, minute, second, nano } = clockOf(content)
    return new neo4j.types.LocalTime(hour, minute, second, nano)
  },
  time: (content: string) => {
    const { hour, minute, second, nano } = clockOf(content)
    return new neo4j.types.Time(hour, minute, second, nano, offsetOf(content))
  },
  localdatetime: (content: string) => {
    const [year, month, date] = (content.split('T')[0] ?? '').split(/(?<=\d)-/).map(Number) as [
      number,
      number,
      number,
    ]
    const { hour, minute, second, nano } = clockOf(content.split('T')[1] ?? '')
    return new neo4j.types.LocalDateTime(year, month, date, hour, minute, second, nano)
  },
  datetime: (content: string) => {
    const [year, month, date] = (content.split('T')[0] ?? '').split(/(?<=\d)-/).map(Number) as [
      number,
      number,
      number,
    ]
    const { hour, minute, second, nano } = clockOf(content.split('T')[1] ?? '')
    const named = /\[(.+)\]$/.exec(content)?.[1]
    const isOffset = !named || /(Z|[+-]\d{2}:?\d{2})\[/.test(content)
    const offset = isOffset ? offsetOf(content) : undefined
    return new neo4j.types.DateTime(year, month, date, hour, minute, second, nano, offset as number, named)
  },
  duration: (content: string) => durationOf(content),
}

function clockOf(content: string) {
  const [, hour, minute, second = '0', fraction = ''] =
    /(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?/.exec(content) ?? []
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    nano: Number(fraction.padEnd(9, '0')),
  }
}

function offsetOf(content: string): number {
  const [, sign, hours, minutes] = /:\d{2}(?:\.\d+)?([+-])(\d{2}):?(\d{2})/.exec(content) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0
}

function durationOf(content: string): unknown {
  const pattern =
    /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+)(?:[.,](\d{1,9}))?S)?)?$/
  const found = pattern.exec(content)
  if (!found) throw new ParameterError('A $duration is written like P1Y2M3DT4H5M6S.')
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(2, 9)
    .map(part => Number(part ?? 0)) as number[]
  const sign = found[1] ? -1 : 1
  const n = (value: number | undefined) => value ?? 0
  return new neo4j.types.Duration(
    sign * (n(years) * 12 + n(months)),
    sign * (n(weeks) * 7 + n(days)),
    sign * (n(hours) * 3600 + n(minutes) * 60 + n(seconds)),
    sign * Number((found[9] ?? '').padEnd(9, '0')),
  )
}
