/** How the mailbox looks, light and dark, on any width; no other page takes it. */

/** A whole style sheet; its hash stands in the policy of the pages. */
export const style = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fbfaf6, #15181a); color: light-dark(#1b2226, #eceae4); overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; }
a { color: light-dark(#0a5c66, #7fd0d6); }
ol { list-style: none; padding: 0; }
li { padding: .75rem 0; border-top: 1px solid light-dark(#d8d5cc, #3a4145); }
li a { display: block; padding: .25rem 0; font-weight: 600; }
li span, time { color: light-dark(#565f64, #a9b0b3); }
iframe { width: 100%; height: 42rem; max-height: 85vh; border: 1px solid light-dark(#858b8d, #848c90); border-radius: .6rem; background: #fff; resize: vertical; }
pre { white-space: pre-wrap; font: .9375rem/1.5 ui-monospace, monospace; padding: 1rem; border-radius: .6rem; background: light-dark(#fff, #1e2326); }
@media (max-width: 46rem) { iframe { width: calc(100% + 2rem); margin-inline: -1rem; border-inline: 0; border-radius: 0; } }
summary { padding: .75rem 0; cursor: pointer; }
`
