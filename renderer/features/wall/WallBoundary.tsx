/*
 * What a wall shows when a scene cannot be drawn: that it cannot, and since when. It tries again by itself; nobody sits
 * at a wall. Only a class can catch what a part throws.
 */
import { Component, type ReactNode } from 'react';

const AGAIN_MS = 5_000;

type Props = {
  readonly children: ReactNode;
  /** Drawn instead; `since` in epoch ms. */
  readonly instead: (since: number) => ReactNode;
};
type State = { readonly brokenAt: number | null };

export class WallBoundary extends Component<Props, State> {
  override state: State = { brokenAt: null };
  private timer: ReturnType<typeof setTimeout> | null = null;

  static getDerivedStateFromError(): State {
    return { brokenAt: Date.now() };
  }

  override componentDidCatch(): void {
    this.timer = setTimeout(() => this.setState({ brokenAt: null }), AGAIN_MS);
  }

  override componentWillUnmount(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  override render(): ReactNode {
    const { brokenAt } = this.state;
    return brokenAt === null ? this.props.children : this.props.instead(brokenAt);
  }
}
