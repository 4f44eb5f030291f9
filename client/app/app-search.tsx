import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { namedViewsQuery } from '../api/queries.ts'
import { SearchBox } from '../features/search/search-box.tsx'
import { useAddEntity } from './draw.ts'
import { questions } from './questions.ts'

/** The search box of the frame: on the canvas a hit is added there, elsewhere its page opens. */
export function AppSearch() {
  const onCanvas = useRouterState({ select: state => /^\/(explore|view)/.test(state.location.pathname) })
  const navigate = useNavigate()
  const add = useAddEntity()
  const { data } = useQuery(namedViewsQuery({}))
  return (
    <SearchBox
      questions={questions}
      views={(data?.views ?? []).map(({ name, viewId }) => ({ id: viewId, name }))}
      onEntity={(id, name) => {
        if (onCanvas) void add(id, name)
        else void navigate({ to: '/entities/$id', params: { id } })
      }}
      onQuestion={({ to, params, search }) =>
        void navigate({ to, params: (params ?? {}) as never, search: (search ?? {}) as never })
      }
      onView={id => void navigate({ to: '/view/$id', params: { id } })}
    />
  )
}
