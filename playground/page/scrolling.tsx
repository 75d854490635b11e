import type { ReactNode, Ref } from 'react'

interface Props {
  readonly label: string
  readonly className?: string
  readonly place?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A region that scrolls on its own. */
export function Scrolling({ label, className, place, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: people without a mouse scroll by the arrow keys, and Safari lets them in by Tab only this way (WCAG 2.1.1).
    <section className={className} ref={place} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
