/** Questions for the one responsible: told from questions who may, who gets, or whom a text is meant for. */

const DUTIES = '负责|牵头|主管|管理|管|领导|主导|组织|统筹|监管|监督|拍板|决定|说了算';
const BODIES = '部门|单位|机构|厅|局|委';
const OFFICES =
  'agency|agencies|departments?|authority|authorities|body|bodies|office|offices|ministry|ministries|units?|bureau|commission';

const ASKS = [
  new RegExp(`谁(来|去)?(${DUTIES})|归谁|由谁|找谁|谁来|^谁$`),
  new RegExp(`(哪个|什么|哪些)(${BODIES})|(牵头|主管|责任|负责)(${BODIES})`),
  /由.{2,12}?(负责|牵头|主管)|(负责|牵头|承担)(哪些|什么)/,
  /\bin charge of\b|\bresponsible for\b|^who('s| is| are)? (in charge|responsible)\b/,
  new RegExp(`\\b(which|what) (government )?(${OFFICES})\\b|\\b(lead|leading|responsible) (${OFFICES})\\b`),
  // "who" at the beginning asks for a body unless it asks who may or who benefits.
  /^who\b(?! (can|may|might|could|will|would|should|must|gets?|receives?|benefits?|qualif|pays?|uses?|needs?|wants?|has|have|had|wrote|issued|signed|published|else|(is|are) (eligible|entitled|allowed|covered|affected|it|this|that|these|they)))/,
];
/** For whom a text is meant is another question. */
const NOT = /(发|送|寄|印发|下发)给|面向|适用|针对/;

/** Words of such a question that say nothing about what is to be done. */
const ASKING_WORDS = new RegExp(
  `由?归?找?(谁|哪个|什么|哪些)(${BODIES})?(来|去)?(${DUTIES})?|(牵头|主管|负责|责任|承担)的?(${BODIES})?|这块|这件事|的事$` +
    `|\\b(responsible|responsibility|in charge|leads?|leading|runs?|running|manages?|managing|handles?|handling|oversees?|overseeing|supervises?|answers? for|deals with|takes care of|looks after|coordinates?|government|${OFFICES})\\b`,
  'g',
);

/** Whether normalized text asks for the one responsible. */
export const asksWho = (text: string): boolean =>
  !NOT.test(text) && ASKS.some((question) => question.test(text));

/** What such a question is about; the whole text where nothing else remains. */
export const subjectOf = (text: string): string =>
  text.replace(ASKING_WORDS, ' ').replace(/\s+/g, ' ').trim() || text;
