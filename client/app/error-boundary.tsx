import { Component, type ReactNode } from 'react'
import { ErrorNotice } from '../ui/notice.tsx'

/** Keeps a failure inside its own part of the screen; the rest stays usable. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetOn?: string }, { error: unknown }> {
  override state: { error: unknown } = { error: null }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override componentDidUpdate(previous: { resetOn?: string }) {
    if (previous.resetOn !== this.props.resetOn && this.state.error !== null) this.setState({ error: null })
  }
  override render() {
    if (this.state.error === null) return this.props.children
    return <ErrorNotice error={this.state.error} again={() => this.setState({ error: null })} />
  }
}
