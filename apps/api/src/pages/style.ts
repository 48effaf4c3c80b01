/** Marks text as CSS for formatters and editors. */
const css = String.raw;

const COLOURS = css`
  :root {
    color-scheme: light dark;
    --text: #1b1b1b;
    --quiet: #50565f;
    --page: #fff;
    --panel: #f4f5f7;
    --line: #d5d9e0;
    --edge: #6b7280;
    --link: #0b57d0;
    --accent: #0b57d0;
    --on-accent: #fff;
    --bad: #a3201a;
    --bad-page: #fdeeec;
    --good: #176130;
    --good-page: #eaf6ee;
    --note-page: #fff6dd;
    --note-line: #b58100;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --text: #e6e6e6;
      --quiet: #adb4bf;
      --page: #16181c;
      --panel: #1f2228;
      --line: #3a3f47;
      --edge: #8b93a1;
      --link: #9ecaff;
      --accent: #9ecaff;
      --on-accent: #0b1a2b;
      --bad: #ffb4ab;
      --bad-page: #3a1e1c;
      --good: #93d8a8;
      --good-page: #182e20;
      --note-page: #332a10;
      --note-line: #d9a514;
    }
  }
`;

const TEXT = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  html {
    scroll-padding-block-start: 1rem;
  }
  body {
    font:
      16px/1.5 system-ui,
      sans-serif;
    margin: 0;
    color: var(--text);
    background: var(--page);
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.5rem;
    line-height: 1.25;
    margin-block: 0 1rem;
  }
  h2 {
    font-size: 1.1rem;
    margin-block: 2rem 0.5rem;
  }
  h1:focus,
  h2:focus,
  main:focus {
    outline: none;
  }
  p {
    margin-block: 0 0.75rem;
  }
  p:empty {
    display: none;
  }
  a {
    color: var(--link);
  }
  code {
    font:
      0.9em/1.4 ui-monospace,
      monospace;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .hint {
    color: var(--quiet);
    font-size: 0.9rem;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .brand {
    font-weight: 600;
    letter-spacing: 0.01em;
    margin: 0;
  }
  .brand > img {
    vertical-align: -0.25em;
    margin-inline-end: 0.3rem;
  }
  .no-script,
  .opening {
    max-inline-size: 36rem;
    margin: 2rem auto;
    padding-inline: 1rem;
  }
`;

const FORMS = css`
  .field {
    margin-block: 0 1.1rem;
  }
  label,
  legend {
    font-weight: 600;
  }
  .field > label {
    display: block;
    margin-block-end: 0.25rem;
  }
  .field .hint,
  .field .fault {
    margin-block: 0.3rem 0;
  }
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.6rem;
    align-items: baseline;
  }
  .tick > label {
    font-weight: 400;
  }
  .tick > p {
    grid-column: 2;
  }
  input:not([type='checkbox'], [type='radio']),
  select {
    font: inherit;
    color: inherit;
    background: var(--page);
    inline-size: 100%;
    max-inline-size: 28rem;
    min-block-size: 2.75rem;
    padding: 0.4rem 0.7rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
  }
  input[readonly] {
    background: var(--panel);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
    translate: 0 0.15rem;
    accent-color: var(--accent);
  }
  input.code {
    max-inline-size: 16rem;
    letter-spacing: 0.08em;
    font-variant-numeric: tabular-nums;
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'] {
    border: 2px solid var(--bad);
  }
  fieldset {
    border: 1px solid var(--line);
    border-radius: 6px;
    margin: 0 0 1.1rem;
    padding: 0.6rem 1rem 0.8rem;
    min-inline-size: 0;
  }
  .scopes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 0.4rem 1rem;
    margin-block-start: 0.6rem;
  }
  .newsrooms {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.4rem;
  }
  .with-button {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    max-inline-size: 28rem;
  }
  .with-button > input {
    flex: 1 1 12rem;
    inline-size: auto;
    min-inline-size: 0;
  }
  .fault {
    color: var(--bad);
  }
  .wrong,
  .done,
  .note {
    border-inline-start: 4px solid;
    border-radius: 4px;
    padding: 0.6rem 0.9rem;
    max-inline-size: 42rem;
  }
  .wrong {
    color: var(--bad);
    background: var(--bad-page);
  }
  .done {
    color: var(--good);
    background: var(--good-page);
  }
  [aria-busy='true'] .done {
    color: var(--quiet);
    background: var(--panel);
  }
  .note {
    background: var(--note-page);
    border-color: var(--note-line);
    margin-block-end: 1.5rem;
  }
  .note > p:last-child {
    margin: 0;
  }
`;

const BUTTONS = css`
  button,
  .button {
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 1rem;
    border: 1px solid var(--accent);
    border-radius: 6px;
    color: var(--on-accent);
    background: var(--accent);
    text-decoration: none;
    cursor: pointer;
  }
  .quiet {
    color: var(--link);
    background: transparent;
    border-color: var(--edge);
  }
  .danger {
    color: var(--page);
    background: var(--bad);
    border-color: var(--bad);
  }
  .quiet.danger {
    color: var(--bad);
    background: transparent;
  }
  button:hover,
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [aria-busy='true'] button[type='submit'] {
    opacity: 0.75;
    cursor: progress;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .skip {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    padding: 0.5rem 1rem;
    background: var(--page);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
`;

const PLACES = css`
  .narrow {
    max-inline-size: 28rem;
    margin: 0 auto;
    padding: clamp(1.5rem, 8vh, 5rem) 1rem 2rem;
  }
  .narrow > .brand {
    margin-block-end: 1.5rem;
  }
  .narrow form > .buttons > button,
  .narrow .button {
    inline-size: 100%;
  }
  .or {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin-block: 1rem;
    color: var(--quiet);
  }
  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--line);
  }
  .narrow > .hint:last-child {
    margin-block-start: 1.5rem;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1.25rem;
    padding: 0.6rem max(1rem, (100% - 66rem) / 2);
    border-block-end: 1px solid var(--line);
  }
  .who {
    margin: 0;
    flex: 1;
    text-align: end;
    min-inline-size: 0;
  }
  .who > span {
    display: block;
    line-height: 1.3;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .wide {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: 0 2.5rem;
    max-inline-size: 68rem;
    margin: 0 auto;
    padding: 1.5rem 1rem 4rem;
  }
  nav h2 {
    font-size: 0.85rem;
    color: var(--quiet);
    margin-block: 0 0.25rem;
    padding-inline-start: 0.75rem;
  }
  nav ul {
    list-style: none;
    margin: 0 0 1.25rem;
    padding: 0;
  }
  nav a {
    display: block;
    padding: 0.45rem 0.75rem;
    border-radius: 6px;
    color: inherit;
    text-decoration: none;
  }
  nav a:hover {
    text-decoration: underline;
  }
  nav a[aria-current] {
    background: var(--panel);
    font-weight: 600;
    box-shadow: inset 3px 0 var(--accent);
  }
  [dir='rtl'] nav a[aria-current] {
    box-shadow: inset -3px 0 var(--accent);
  }
  main > section {
    max-inline-size: 46rem;
  }
  @media (max-width: 46rem) {
    .bar {
      padding-inline: 1rem;
    }
    .wide {
      grid-template-columns: minmax(0, 1fr);
      padding-block-start: 0.75rem;
    }
    nav {
      margin-block-end: 1.25rem;
      border-block-end: 1px solid var(--line);
    }
    nav h2 {
      padding: 0;
    }
    nav ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      margin-block-end: 0.75rem;
    }
    nav a {
      border: 1px solid var(--line);
    }
    nav a[aria-current] {
      box-shadow: none;
      border-color: var(--accent);
    }
    [dir='rtl'] nav a[aria-current] {
      box-shadow: none;
    }
  }
`;

const PARTS = css`
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.35rem 1.5rem;
    margin: 0;
  }
  .facts dt {
    color: var(--quiet);
  }
  .facts dd {
    margin: 0;
  }
  @media (max-width: 30rem) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts dd {
      margin-block-end: 0.5rem;
    }
  }
  .abilities {
    columns: 2 16rem;
    column-gap: 2.5rem;
    margin: 0;
  }
  .abilities > div {
    break-inside: avoid;
    margin-block-end: 0.9rem;
  }
  .abilities dt {
    font-weight: 600;
  }
  .abilities dd {
    margin: 0;
  }
  .abilities .hint {
    display: block;
  }
  .rows {
    list-style: none;
    margin: 0 0 0.75rem;
    padding: 0;
  }
  .rows > li {
    border-block-start: 1px solid var(--line);
    padding-block: 0.8rem;
  }
  .rows > li:last-child {
    border-block-end: 1px solid var(--line);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: start;
  }
  .row > .what {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
  .row > .buttons {
    flex: none;
    max-inline-size: 100%;
  }
  .row .hint {
    margin: 0;
  }
  .row .title {
    margin: 0;
    font-weight: 600;
  }
  .rows form {
    margin-block-start: 0.8rem;
    padding: 1rem;
    border-radius: 6px;
    background: var(--panel);
  }
  .badge {
    font-size: 0.8rem;
    font-weight: 600;
    padding: 0.05rem 0.5rem;
    border: 1px solid var(--edge);
    border-radius: 1rem;
    white-space: nowrap;
  }
  .once {
    border: 2px solid var(--accent);
    border-radius: 8px;
    padding: 1rem;
    margin-block: 0 1.5rem;
    max-inline-size: 42rem;
  }
  .once > label {
    display: block;
    margin-block-end: 0.25rem;
  }
  .once .with-button {
    max-inline-size: none;
    margin-block-end: 0.75rem;
  }
  .once .with-button > input {
    max-inline-size: none;
    font-family: ui-monospace, monospace;
    font-size: 0.9rem;
  }
  .once h2 {
    margin-block-start: 0;
  }
  .codes {
    font:
      1.05rem/1.9 ui-monospace,
      monospace;
    columns: 2 9rem;
    max-inline-size: 26rem;
    list-style: none;
    padding: 0;
    margin-block: 0 1rem;
    text-align: start;
  }
  .qr {
    display: block;
    background: #fff;
    padding: 8px;
    border-radius: 6px;
    border: 1px solid var(--line);
    margin-block-end: 0.75rem;
  }
  dialog {
    color: inherit;
    background: var(--page);
    border: 1px solid var(--edge);
    border-radius: 10px;
    padding: 1.5rem;
    inline-size: min(30rem, 100vw - 2rem);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  dialog > h2 {
    margin-block-start: 0;
  }
  @media print {
    body.printing-codes > :not(.wide),
    body.printing-codes nav,
    body.printing-codes main > :not(#second-factor),
    body.printing-codes #second-factor > :not(#recovery),
    body.printing-codes #recovery .buttons {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    nav a[aria-current] {
      outline: 2px solid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true'] button[type='submit'] {
      transition: opacity 0.2s 0.2s;
    }
  }
`;

/** The style of all pages: two colour schemes, either direction of writing, down to 320 px and up to any zoom. */
export const STYLE = [COLOURS, TEXT, FORMS, BUTTONS, PLACES, PARTS].join('');

/** The mark of the house, for the tab of the browser: the sign that a proof-reader inserts by. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b57d0"/><path d="M8 23 16 9l8 14" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
