import { useEffect, useRef } from 'react'
import { useUrlState } from '../../app/url-state.ts'
import { isUnfiltered } from '../../canvas/filters.ts'
import { useCanvas, useCanvasPart } from '../../canvas/use-store.ts'
import { FilterUrl, filtersOf, urlOf } from './filter-url.ts'

/** Keeps filters and address the same: a link or the back button sets filters, a filter sets the address. */
export function useFilterUrl(): void {
  const store = useCanvas()
  const filters = useCanvasPart(state => state.filters)
  const [url, setUrl] = useUrlState(FilterUrl)
  const written = useRef<string | null>(null)
  const seen = useRef<string | null>(null)
  const asText = JSON.stringify(filtersOf(url))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the parameters it is made of
  useEffect(() => {
    if (seen.current === asText) return
    const first = seen.current === null
    seen.current = asText
    if (written.current === asText) return
    written.current = asText
    const own = JSON.stringify(store.get().filters)
    // Coming back to a filtered canvas by the rail keeps its filters: the address follows below.
    if (own === asText || (first && isUnfiltered(filtersOf(url)))) return
    store.filter(filtersOf(url))
  }, [asText, store])
  useEffect(() => {
    const text = JSON.stringify(filters)
    if (text === written.current) return
    written.current = text
    void setUrl(urlOf(filters), { replace: true })
  }, [filters, setUrl])
}
