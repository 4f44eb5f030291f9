import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { view } from '../../../contract/views.ts'
import { asking } from '../../api/queries.ts'
import { announce } from '../../app/announce.ts'
import { comparisonSearch } from '../../app/comparison.ts'
import { useOpenView } from '../../app/open-view.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Changes, countChanges } from './changes.tsx'

/** A view that somebody kept, exactly as it was. Says first what has changed in the data since, if anything has. */
export function ViewScreen() {
  const { id } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({ ...asking(view)({ id: id ?? '' }), retry: false })
  const open = useOpenView()
  const navigate = useNavigate()
  const begun = useRef(false)
  const [failed, setFailed] = useState<unknown>(null)
  const changed = data ? countChanges(data.changes) : 0
  const go = async () => {
    if (!data || begun.current) return
    begun.current = true
    try {
      await open(data.state, 'open a saved view')
      announce('The saved view is drawn.')
      const search = comparisonSearch(data.state.comparison) as never
      await navigate({ to: '/explore', search, replace: true })
    } catch (problem) {
      begun.current = false
      setFailed(problem)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, when it has arrived
  useEffect(() => {
    if (data && changed === 0) void go()
  }, [data, changed])
  const problem = error ?? failed
  if (problem) {
    return (
      <>
        <ScreenTitle>Saved view</ScreenTitle>
        <ErrorNotice error={problem} again={() => void refetch()} />
        <Notice title="What was on the canvas is still there">
          <p>
            <Link to="/explore">Back to the canvas</Link>
          </p>
        </Notice>
      </>
    )
  }
  return (
    <>
      <ScreenTitle>{data?.state.title ?? 'Saved view'}</ScreenTitle>
      {!data && <Notice title="Opening the view …" />}
      {data && changed > 0 && (
        <Notice title="The data has changed since this view was made">
          <p>
            It was made on dataset {data.dataset.madeOn}; this is {data.dataset.now}.
          </p>
          <Changes changes={data.changes} />
          <Button look="primary" size="medium" onClick={() => void go()}>
            Open it with the data of today
          </Button>
        </Notice>
      )}
    </>
  )
}
