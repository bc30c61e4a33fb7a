/** Questions for the one responsible: told from questions who may, who gets, or whom a text is meant for. */

const DUTIES =
  '负责|牵头|带头|挑头|主管|管理|分管|管|领导|主导|组织|统筹|监管|监督|拍板|决定|说了算|主持|承办|落实|抓总|抓|参加|参与|配合|协助';
const BODIES = '部门|单位|机构|厅|局|委|办公室|衙门';
const WHICH = '哪一个|哪几个|哪个|哪些|哪家|哪几家|什么|啥';
const OFFICES =
  'agency|agencies|departments?|authority|authorities|body|bodies|office|offices|ministry|ministries|units?|bureaus?|commissions?|regulators?';

const ASKS = [
  new RegExp(`谁(来|去|在|会|要)?(${DUTIES})|归谁|由谁|找谁|问谁|谁来|谁的(责任|职责|事|活)|^谁$`),
  new RegExp(`(${WHICH})(政府|主管|牵头|责任)?(${BODIES})|归哪|(牵头|主管|责任|负责)(${BODIES})|负责人是`),
  /由.{2,12}?(负责|牵头|主管)|(负责|牵头|承担|参加|参与|分管)的?(哪些|哪几|什么|啥)/,
  /\bin charge of\b|\bresponsible for\b|\bwhose (job|duty|task|responsibility|remit)\b|^who('s| is| are)? (in charge|responsible)\b/,
  new RegExp(`\\b(which|what) ([a-z]+ ){0,2}(${OFFICES})\\b|\\b(lead|leading|responsible) (${OFFICES})\\b`),
  /\bwho (do|does|should|shall|can|could|must|would) (i|we|you|one|they) (talk|speak|turn|write|go|contact|ask|call|approach|deal|see)\b/,
  // "who" at the beginning asks for a body unless it asks who may or who benefits.
  /^who\b(?! (can|may|might|could|will|would|should|must|gets?|receives?|benefits?|qualif|pays?|uses?|needs?|wants?|has|have|had|wrote|issued|signed|published|else|(is|are) (eligible|entitled|allowed|covered|affected|it|this|that|these|they)))/,
];
/** For whom a text is meant, or who may do something, is another question. */
const NOT = new RegExp(
  `(发|送|寄|印发|下发)给|面向|适用|针对|(${WHICH})(${BODIES})(可以|能|有资格|享受|符合|申请|受益)`,
);

/** Words of such a question that say nothing about what is to be done. */
const ASKING_WORDS = new RegExp(
  `(是|由|归|该|要|应该|去|还有)*(找|问)?(谁|(${WHICH})(政府|主管|牵头|责任)?(${BODIES}))(来|去|在|会|要|一起|共同)*(${DUTIES})?(的)?` +
    '|除了(牵头|主管|负责|带头)?(单位|部门)?的?|[那这]一?项' +
    `|(牵头|主管|负责|责任|承担)的?(${BODIES})?|这块|这方面|这件事|(的事|的工作|方面)|一起干|要?参与` +
    `|\\bwho (do|does|should|shall|can|could|must|would) (i|we|you|one|they) (talk|speak|turn|write|go|contact|ask|call|approach|deal|see)( to| with)?( about| for| on)?\\b` +
    `|\\b(responsible|responsibility|in charge|leads?|leading|led|runs?|running|manages?|managing|handles?|handling|oversees?|overseeing|supervises?|answers? for|deals with|takes? care of|behind|part|looks? after|coordinates?|whose (job|duty|task|responsibility|remit)|government|${OFFICES})\\b`,
  'g',
);

/** What the whole document is about: a question for it is a question who leads everything. */
const GENERAL =
  /人工智能|整个|全区|全自治区|广西|自治区|总体|整体|统筹|协调|到底|究竟|总的|总|工作|发展|政策|文件|意见|这些|这项|事情|\b(ai|artificial|intelligence|overall|whole|entire|guangxi|region|work|works|policy|policies|plan|plans|document|strategy|effort|efforts|development|coordination|all|this|the|of|in|is|who|which|what|for|on|and|a)\b/g;

/** Whether normalized text asks for the one responsible. */
export const asksWho = (text: string): boolean =>
  !NOT.test(text) && ASKS.some((question) => question.test(text));

/** What such a question is about; the whole text where nothing else remains. */
export const subjectOf = (text: string): string =>
  text.replace(ASKING_WORDS, ' ').replace(/\s+/g, ' ').trim() || text;

/** Whether the subject is no more than the document's own. */
export const isGeneral = (subject: string): boolean =>
  !/[\p{L}\p{N}]/u.test(
    subject
      .replace(ASKING_WORDS, '')
      .replace(GENERAL, '')
      .replace(/[的是在啊呀呢吗吧]/g, ''),
  );
