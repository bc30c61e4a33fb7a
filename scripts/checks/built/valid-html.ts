import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Fault } from '../lib/fault.ts';
import type { BuiltCheck } from './site.ts';

/** The HTML standard's own rules; taste, links and contrast are other checks' work. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:standard'],
  // In the standard <details> is flow content, not sectioning content: it may stand in a <dt>.
  elements: ['html5', { details: { inherit: 'details', sectioning: false } }],
};

/** Every page is valid HTML. */
export const validHtml: BuiltCheck = {
  name: 'valid HTML',
  async run(site) {
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    const faults: Fault[] = [];
    for (const page of site.pages.values()) {
      const { results } = await validator.validateString(page.html, page.file);
      for (const { line, message, ruleId } of results.flatMap((result) => result.messages))
        faults.push({
          file: page.file,
          line,
          problem: `${message}.`,
          mend: `See https://html-validate.org/rules/${ruleId}.html.`,
        });
    }
    return faults;
  },
};
