/** Words that a question holds beside what it is about. */

const listed = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

/** Words of asking, and words that say how rather than what, in Chinese; longer ones before those they begin with. */
export const ASKING =
  /请问|有没有|有什么|有哪些|是什么|什么是|什么样|怎么样|怎么办|怎么|怎样|如何|在哪里|哪里|在哪|哪儿|哪个|哪些|哪几个|什么|多少|能不能|会不会|可不可以|是不是|要不要|是否|可以|能否|能够|由谁|谁来|谁|我们|我想|我要|我的|我|你们|他们|这个|那个|这些|那些|一下|现在|目前|以后|需要|应该|想要|关于|有关|以及|或者|还是|还有|有啥|是啥|啥|咋样|咋办|咋|吗|呢|吧|啊|嘛/;

/** The document itself, by whatever name. */
const THIS_DOCUMENT =
  /(?:这份|这个|这篇|该|本|此|这)(?:文件|意见|政策|规划|方案|通知|公文|红头文件)(?:里面|里|中)?|文件(?:里面|里|中|(?=[是由在发印有]))|\b(?:this|the) (?:document|policy|paper|text|plan|opinions?|circular|notice|strategy|file|letter)\b/g;

/**
 * What is asked for or about, in one word each, whatever the language: it tells a date from an aim where all other words
 * are the same.
 */
export const ASKED: [RegExp, string][] = [
  [THIS_DOCUMENT, '此文'],
  [/什么时候|啥时候|哪一天|哪天|哪一年|哪年|几月几号|几号|几时|\bwhen\b/g, '何时'],
  [/为什么|为啥|\bwhy\b/g, '为何'],
];

export const ASKED_WORDS = new Set(ASKED.map(([, word]) => word));

/** In a sentence: what joins its words, and the subject of every provision; for browsers that cannot tell words. */
export const JOINING = /人工智能|[的地得了着过是在有和与及把被让给对从到也都还就才又很会能想要]/;

/** The same as words, and further ones that say little by themselves. */
export const JOINING_WORDS = listed(`
  人工智能 的 地 得 了 着 过 是 在 有 和 与 及 把 被 让 给 对 从 到 也 都 还 就 才 又 很 会 能 想 要 不 没 没有 不是 不会 不能
  这 那 这样 那样 这么 那么 这种 那种 个 些 用 去 做 来 里 中 上 下 后 前 时 时候 将 为 为了 以 等 之 其 或 但 但是 而 如果 因为
  所以 已经 一 一个 一些 一种 一点 一样 每 各 更 最 太 比较 非常 真 真的 点 多 好 他 她 它 你 您 咱 咱们 人家 别人 自己 大家 们
  东西 事 事情 办法 方面 情况 样 样子 准备 打算 希望 觉得 知道 听说 说 讲 提 提到 写 弄 搞 找 看 叫 拿 进行 通过 根据 其中 之间
  跟 向 往 由 于 当 只 再 先 并 并且 而且 可 可能 一定 到底 究竟 毕竟 从头 刚 刚刚 总 总的 具体 主要 相关 几 两 家 种 件 本 该 块 边 面 所有 任何 其他 别的`);

/** English words that often stand in a question without being what is asked about. */
export const WEAK = listed(`
  able actually also anybody anyone anything become come document documents doing else even ever everybody everyone find
  give go goes going good got happen happening happens help here hope it just kind know let like look
  looking lot made make makes making many may maybe mean means mention mentioned mentions might more most much must need
  needs new now only other out over part people please put really say says see seem sort someone something somebody still
  such take takes taking talk tell text then thing things think through too try trying under up use used using very want
  wants when where why way ways well work works yet`);
