import { html, type Html } from '../openapi/html.js';

interface Field {
  /** Its name in the form, which is the field of the body that is sent: faults find their way back by it. */
  readonly name: string;
  /** Tells it from the fields of other forms of the page. */
  readonly form: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Further attributes of the control. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A text field with its label, its hint, and the place of what is wrong with it. */
export function textField(field: Field): Html {
  return framed(field, html`<input${common(field)} />`);
}

/** A password: it can be pasted, and looked at. */
export function passwordField(field: Field & { readonly autocomplete: 'current-password' | 'new-password' }): Html {
  const { autocomplete } = field;
  return framed(
    field,
    html`<div class="with-button">
      <input${common(field)}${attributes({ type: 'password', autocomplete, autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' })} />
      <button type="button" class="quiet show-password" aria-pressed="false" aria-controls="${idOf(field)}" hidden>
        Show<span class="visually-hidden"> password</span>
      </button>
    </div>`,
  );
}

/** One of a few. */
export function choiceField(field: Field & { readonly options: readonly (readonly [string, string])[] }): Html {
  const options = field.options.map(([value, words]) => html`<option value="${value}">${words}</option>`);
  return framed(field, html`<select${common(field)}>${options}</select>`);
}

/** A yes or no. */
export function tickField(field: Field): Html {
  return html`<div class="field tick">
    <input type="checkbox" ${common(field)} /><label for="${idOf(field)}">${field.label}</label>${notes(field)}
  </div>`;
}

/** The code of the second factor, or one of those kept for the day the phone is lost. */
export function codeField(form: string, hint: string): Html {
  return textField({
    form,
    name: 'code',
    label: 'Code',
    hint,
    attributes: {
      autocomplete: 'one-time-code',
      autocapitalize: 'none',
      spellcheck: 'false',
      dir: 'ltr',
      class: 'code',
    },
  });
}

/** What ends a form: what went wrong, what was done, and the button. */
export function formEnd(button: string, more: Html | false = false): Html {
  return html`<p class="wrong" role="alert"></p>
    <p class="done" role="status"></p>
    <div class="buttons"><button type="submit">${button}</button>${more}</div>`;
}

function framed(field: Field, control: Html): Html {
  return html`<div class="field"><label for="${idOf(field)}">${field.label}</label>${control}${notes(field)}</div>`;
}

function notes(field: Field): Html {
  const { hint } = field;
  const id = idOf(field);
  return html`${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <p class="fault" id="${id}-fault"></p>`;
}

function common(field: Field): Html {
  const { name, hint, required = false, attributes: more = {} } = field;
  const id = idOf(field);
  const described = hint === undefined ? `${id}-fault` : `${id}-hint ${id}-fault`;
  return attributes({ id, name, 'aria-describedby': described, ...(required && { required: '' }), ...more });
}

function attributes(all: Readonly<Record<string, string>>): Html {
  return html`${Object.entries(all).map(([name, value]) => html` ${name}="${value}"`)}`;
}

function idOf({ form, name }: Field): string {
  return `${form}-${name}`;
}
