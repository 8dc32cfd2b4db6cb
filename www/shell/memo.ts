/** A component that is painted anew only when its properties say something new. */
import { Component, type ComponentChildren, type FunctionComponent, h } from "preact";

export function memo<P extends object>(
  view: (props: P) => ComponentChildren,
  same: (before: P, after: P) => boolean,
): FunctionComponent<P> {
  const View = view as FunctionComponent<P>;
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>) {
      return !same(this.props as P, next as P);
    }
    override render() {
      return h(View, this.props as P);
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}
