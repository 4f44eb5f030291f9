import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { clockNames } from './clocks.ts'
import { Frame } from './frame.tsx'
import { NotFound } from './not-found.tsx'
import { parseSearch, type Search, stringifySearch } from './url-state.ts'

// Screens read their own parameters with useUrlState; the two clocks stay through every navigation.
const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Frame>
      <NotFound />
    </Frame>
  ),
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  search: { middlewares: [retainSearchParams([...clockNames])] },
})

const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: Frame,
  notFoundComponent: NotFound,
})

const first = createRoute({
  getParentRoute: () => framed,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/explore', search, replace: true })
  },
})
const explore = createRoute({
  getParentRoute: () => framed,
  path: '/explore',
  component: lazyRouteComponent(() => import('./routes/explore-route.tsx'), 'ExploreRoute'),
})
const trace = createRoute({
  getParentRoute: () => framed,
  path: '/trace',
  component: lazyRouteComponent(() => import('../features/trace/trace-screen.tsx'), 'TraceScreen'),
})
const query = createRoute({
  getParentRoute: () => framed,
  path: '/query',
  component: lazyRouteComponent(() => import('../features/query/query-screen.tsx'), 'QueryScreen'),
})
const patterns = createRoute({
  getParentRoute: () => framed,
  path: '/patterns',
  component: lazyRouteComponent(() => import('../features/patterns/patterns-screen.tsx'), 'PatternsScreen'),
})
const sources = createRoute({
  getParentRoute: () => framed,
  path: '/sources',
  component: lazyRouteComponent(() => import('../features/sources/sources-screen.tsx'), 'SourcesScreen'),
})
const source = createRoute({
  getParentRoute: () => framed,
  path: '/sources/$id',
  component: lazyRouteComponent(() => import('../features/sources/source-screen.tsx'), 'SourceScreen'),
})
const data = createRoute({
  getParentRoute: () => framed,
  path: '/data',
  component: lazyRouteComponent(() => import('../features/data/data-screen.tsx'), 'DataScreen'),
})
const entity = createRoute({
  getParentRoute: () => framed,
  path: '/entities/$id',
  component: lazyRouteComponent(() => import('./routes/with-timeline.tsx'), 'EntityRoute'),
})
const relationship = createRoute({
  getParentRoute: () => framed,
  path: '/relationships/$id',
  component: lazyRouteComponent(
    () => import('../features/details/relationship-screen.tsx'),
    'RelationshipScreen',
  ),
})
const proceeding = createRoute({
  getParentRoute: () => framed,
  path: '/proceedings/$id',
  component: lazyRouteComponent(() => import('../features/files/proceeding-screen.tsx'), 'ProceedingScreen'),
})
const deal = createRoute({
  getParentRoute: () => framed,
  path: '/deals/$id',
  component: lazyRouteComponent(() => import('./routes/with-timeline.tsx'), 'DealRoute'),
})
const regulator = createRoute({
  getParentRoute: () => framed,
  path: '/regulators/$id',
  component: lazyRouteComponent(() => import('../features/files/regulator-screen.tsx'), 'RegulatorScreen'),
})
const disagreements = createRoute({
  getParentRoute: () => framed,
  path: '/disagreements',
  component: lazyRouteComponent(
    () => import('../features/disagreements/disagreements-screen.tsx'),
    'DisagreementsScreen',
  ),
})
const view = createRoute({
  getParentRoute: () => framed,
  path: '/view/$id',
  component: lazyRouteComponent(() => import('../features/share/view-screen.tsx'), 'ViewScreen'),
})
const embed = createRoute({
  getParentRoute: () => root,
  path: '/embed/$id',
  component: lazyRouteComponent(() => import('../features/share/embed-screen.tsx'), 'EmbedScreen'),
})
const gallery = createRoute({
  getParentRoute: () => framed,
  path: '/gallery',
  component: import.meta.env.DEV
    ? lazyRouteComponent(() => import('../features/gallery/gallery-screen.tsx'), 'GalleryScreen')
    : NotFound,
})

const screens = [
  first,
  explore,
  trace,
  query,
  patterns,
  sources,
  source,
  data,
  entity,
  relationship,
  proceeding,
  deal,
  regulator,
  disagreements,
  view,
  gallery,
]

/** Every address of the viewer. Screens load when they are first opened. */
export const makeRouter = (history?: RouterHistory) =>
  createRouter({
    ...(history ? { history } : {}),
    routeTree: root.addChildren([framed.addChildren(screens), embed]),
    parseSearch,
    stringifySearch,
    pathParamsAllowedCharacters: [':'],
    defaultPreload: 'intent',
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
