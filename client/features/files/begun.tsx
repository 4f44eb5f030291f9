import { formatDate } from '../../../model/dates.ts'

/** When it was opened. Where no opening is stated it says so, with the first step that is known. */
export function Begun({
  openedOn,
  first,
}: {
  openedOn: string | null
  first: { on: string | null; aspect: string | null } | undefined
}) {
  if (openedOn) return formatDate(openedOn)
  if (!first?.on) return 'not stated'
  const what = first.aspect ? `${first.aspect.replaceAll('_', ' ')}, ` : ''
  return (
    <>
      not stated{' '}
      <small>
        (first known: {what}
        {formatDate(first.on)})
      </small>
    </>
  )
}
