/** Builds what the page shows from its templates. Words only ever become text, never markup. */
import type { Range } from './marks.ts';
import type { Marked, Result } from './shown.ts';

/** A copy of a template of the page. Throws when the page has none of that name. */
export function fromTemplate(name: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  if (!template) throw new Error(`The page has no template "${name}".`);
  return document.importNode(template.content, true);
}

export const slot = <T extends HTMLElement = HTMLElement>(within: ParentNode, name: string): T =>
  within.querySelector<T>(`[data-slot="${name}"]`)!;

/** Puts words into the places of a text: `fill('“{q}”', { q })`. */
export const fill = (text: string, words: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => words[name] ?? all);

function writeMarked(element: HTMLElement, { text, ranges }: Marked): void {
  element.replaceChildren();
  let at = 0;
  for (const { start, end } of ranges satisfies Range[]) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    element.append(text.slice(at, start), mark);
    at = end;
  }
  element.append(text.slice(at));
}

/** One result; `twin` loads its sentence in the other language when it is asked for. */
export function resultElement(
  result: Result,
  kindName: string,
  twin: (result: Result) => Promise<string>,
): DocumentFragment {
  const fragment = fromTemplate('result');
  const kind = slot(fragment, 'kind');
  if (result.kind === 'provision') kind.remove();
  else kind.textContent = kindName;
  // Rows of the annex have their number in the title.
  const number = result.provision.startsWith('annex') ? [] : [result.provision];
  slot(fragment, 'place').textContent = [...number, ...result.path].join(' › ');
  const title = slot<HTMLAnchorElement>(fragment, 'title');
  title.href = result.href;
  writeMarked(title, result.title);
  writeMarked(slot(fragment, 'text'), result.text);
  const say = (name: string, words?: Record<string, string>) => {
    const place = slot(fragment, name);
    if (words) place.textContent = fill(place.dataset.text!, words);
    place.hidden = !words;
  };
  say('because', result.because);
  const inOther = slot(fragment, 'inOther');
  inOther.hidden = !result.inOther;
  inOther.querySelector('span')!.textContent = result.inOther ?? '';
  const more = fragment.querySelector<HTMLAnchorElement>(`[data-more="${result.kind}"]`);
  if (more && result.more) {
    more.href = result.more;
    more.hidden = false;
  }
  const details = slot<HTMLDetailsElement>(fragment, 'twin');
  // A term is shown in both languages already.
  if (result.kind === 'term') details.remove();
  const passage = details.querySelector('p')!;
  const { lang } = passage;
  let isThere = false;
  details.addEventListener('toggle', async () => {
    if (!details.open || isThere) return;
    const text = await twin(result).catch(() => '');
    isThere = text !== '';
    // A message is in the language of the page.
    passage.lang = isThere ? lang : document.documentElement.lang;
    passage.textContent = text || details.dataset.failed!;
  });
  return fragment;
}

/** Results shown at first; the rest at a press of a button. */
const AT_FIRST = 10;

/** The list of results, each made by `elementOf`, with a button for the rest that leads the focus on to them. */
export function listOf(results: Result[], elementOf: (result: Result) => DocumentFragment): DocumentFragment {
  const fragment = fromTemplate('list');
  const list = fragment.querySelector('ol')!;
  const rest = results.slice(AT_FIRST);
  list.append(...results.slice(0, AT_FIRST).map(elementOf));
  if (rest.length === 0) return fragment;
  fragment.append(fromTemplate('further'));
  const button = fragment.querySelector('button')!;
  button.textContent = fill(button.dataset.text!, { n: String(rest.length) });
  button.addEventListener('click', () => {
    const further = rest.map(elementOf);
    const next = further[0]!.querySelector('a');
    list.append(...further);
    button.remove();
    next?.focus();
  });
  return fragment;
}
