import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** A view alone, for an article. */
export function EmbedScreen() {
  return (
    <>
      <ScreenTitle>Embedded view</ScreenTitle>
      <Notice title="Embedded view">
        <p>A view alone, for an article.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
