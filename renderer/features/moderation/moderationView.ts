/* The post that a measure is being asked for, in this window. */
import { create } from 'zustand';

export type ModeratedPost = {
  readonly mentionId: number;
  readonly author: string | null;
  readonly text: string;
  readonly language: string | null;
};

export const useModerationView = create<{ readonly post: ModeratedPost | null }>()(() => ({ post: null }));

export function beginModeration(post: ModeratedPost): void {
  useModerationView.setState({ post });
}

export function endModeration(): void {
  useModerationView.setState({ post: null });
}
