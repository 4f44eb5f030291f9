import { Link } from '@tanstack/react-router'
import { ScreenTitle } from '../../app/slots.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Every kind, state and part in one place. */
export function GalleryScreen() {
  return (
    <>
      <ScreenTitle>Gallery</ScreenTitle>
      <Notice title="Gallery">
        <p>Every kind, state and part in one place.</p>
        <p>
          Meanwhile, <Link to="/sources">read the sources</Link> or{' '}
          <Link to="/data">see what the data holds</Link>.
        </p>
      </Notice>
    </>
  )
}
