/** Builds what the page shows from its templates. Words only ever become text, never markup. */
import type { Range } from './marks.ts';
import type { Marked, Result } from './results.ts';

/** A copy of a template of the page. Throws when the page has none of that name. */
export function fromTemplate(name: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  if (!template) throw new Error(`The page has no template "${name}".`);
  return document.importNode(template.content, true);
}

export const slot = <T extends HTMLElement = HTMLElement>(within: ParentNode, name: string): T => within.querySelector<T>(`[data-slot="${name}"]`)!;

/** Puts words into the places of a text: `fill('“{q}”', { q })`. */
export const fill = (text: string, words: Record<string, string>): string => text.replace(/\{(\w+)\}/g, (all, name: string) => words[name] ?? all);

function writeMarked(element: HTMLElement, { text, ranges }: Marked): void {
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
export function resultElement(result: Result, kindName: string, twin: (result: Result) => Promise<string>): DocumentFragment {
  const fragment = fromTemplate('result');
  const kind = slot(fragment, 'kind');
  if (result.kind === 'provision') kind.remove();
  else kind.textContent = kindName;
  slot(fragment, 'place').textContent = [result.provision, ...result.path].join(' › ');
  const title = slot<HTMLAnchorElement>(fragment, 'title');
  title.href = result.href;
  writeMarked(title, result.title);
  writeMarked(slot(fragment, 'text'), result.text);
  const because = slot(fragment, 'because');
  if (result.because) {
    because.textContent = fill(because.dataset.text!, result.because);
    because.hidden = false;
  }
  const more = fragment.querySelector<HTMLAnchorElement>(`[data-more="${result.kind}"]`);
  if (more && result.more) {
    more.href = result.more;
    more.hidden = false;
  }
  const details = slot<HTMLDetailsElement>(fragment, 'twin');
  // A term is shown in both languages already.
  if (result.kind === 'term') details.remove();
  const passage = details.querySelector('p')!;
  details.addEventListener('toggle', async () => {
    if (!details.open || passage.textContent) return;
    passage.textContent = await twin(result).catch(() => '');
    if (passage.textContent) return;
    passage.removeAttribute('lang');
    passage.textContent = details.dataset.failed!;
  });
  return fragment;
}
