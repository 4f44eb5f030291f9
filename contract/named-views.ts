import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { integer } from './query-string.ts'
import { ViewId } from './views.ts'

const NamedViewId = z.string().regex(/^[a-z0-9]{12}$/, 'the id of a named view has 12 letters and digits')
const Name = z.string().trim().min(1).max(120)

/** A name that points to a view. Saving again points it to another one; the views themselves stay. */
export const NamedView = z.object({
  id: NamedViewId,
  name: z.string(),
  viewId: ViewId,
  /** Counts the changes; a change has to name the revision it was made from. */
  revision: z.number().int().min(1),
  savedAt: z.string(),
})
export type NamedView = z.infer<typeof NamedView>

const exampleNamed = {
  id: 'k3v9x0a1b2c3',
  name: 'Money into Anthropic',
  viewId: 'Jx3vQ0mN8sWkT2aB',
  revision: 1,
  savedAt: '2026-11-22T10:00:00.000Z',
}

export const namedViews = endpoint({
  name: 'namedViews',
  method: 'GET',
  path: '/api/named-views',
  summary: 'Which views have a name?',
  tag: 'Views',
  request: z.object({}),
  response: z.object({ views: z.array(NamedView) }),
  example: { request: {}, response: { views: [exampleNamed] } },
})

export const createNamedView = endpoint({
  name: 'createNamedView',
  method: 'POST',
  path: '/api/named-views',
  summary: 'Give a saved view a name that no other one has.',
  tag: 'Views',
  request: z.object({ name: Name, viewId: ViewId }),
  response: NamedView,
  example: { request: { name: exampleNamed.name, viewId: exampleNamed.viewId }, response: exampleNamed },
})

export const updateNamedView = endpoint({
  name: 'updateNamedView',
  method: 'PUT',
  path: '/api/named-views/:id',
  summary: 'Rename a named view or point it to another view. Answers 409 when somebody else was faster.',
  tag: 'Views',
  request: z.object({
    id: NamedViewId,
    revision: z.number().int().min(1),
    name: Name.optional(),
    viewId: ViewId.optional(),
  }),
  response: NamedView,
  example: {
    request: { id: exampleNamed.id, revision: 1, name: 'All money into Anthropic' },
    response: { ...exampleNamed, name: 'All money into Anthropic', revision: 2 },
  },
})

export const deleteNamedView = endpoint({
  name: 'deleteNamedView',
  method: 'DELETE',
  path: '/api/named-views/:id',
  summary: 'Take the name away. It can be restored; the view itself stays.',
  tag: 'Views',
  request: z.object({ id: NamedViewId, revision: integer(1, 999_999_999) }),
  response: NamedView,
  example: {
    request: { id: exampleNamed.id, revision: '1' },
    response: { ...exampleNamed, revision: 2 },
  },
})

export const restoreNamedView = endpoint({
  name: 'restoreNamedView',
  method: 'POST',
  path: '/api/named-views/:id/restore',
  summary: 'Undo the deletion of a named view. If its name is taken meanwhile, it gets a number.',
  tag: 'Views',
  request: z.object({ id: NamedViewId }),
  response: NamedView,
  example: { request: { id: exampleNamed.id }, response: { ...exampleNamed, revision: 3 } },
})
