import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

export type YamlPath = readonly PropertyKey[];

export interface YamlText {
  /** Undefined when the text is not valid YAML. */
  data: unknown;
  errors: { line: number; message: string }[];
  /** The line where the value at this path, or the nearest one above it, stands. 1 for the first. */
  lineOf(path: YamlPath): number;
}

const parsed = new Map<string, YamlText>();

/**
 * Parses YAML and remembers where each value stands. `firstLine` is the line of the text’s start in its file. Equal text
 * is parsed once: the result is shared and must not be changed.
 */
export function parseYamlLines(text: string, firstLine = 1): YamlText {
  const key = `${firstLine} ${text}`;
  if (!parsed.has(key)) parsed.set(key, parse(text, firstLine));
  return parsed.get(key)!;
}

function parse(text: string, firstLine: number): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  return {
    data: document.errors.length > 0 ? undefined : document.toJS(),
    errors: document.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    })),
    lineOf(path) {
      let node: unknown = document.contents;
      let offset = 0;
      for (const step of path) {
        if (isMap(node)) {
          const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
          if (!pair) break;
          offset = (pair.key as { range: [number] }).range[0];
          node = pair.value;
        } else if (isSeq(node)) {
          const item = node.items[Number(step)] as { range?: [number] } | undefined;
          if (!item?.range) break;
          offset = item.range[0];
          node = item;
        } else break;
      }
      return lineAt(offset);
    },
  };
}
